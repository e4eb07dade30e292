import { AppError } from '@nhipcau/api';
import { webImage } from '@nhipcau/documents/bulletin';
import { z } from 'zod';
import { fileResponse } from '@/server/file-response';
import { answer } from '@/server/route';

/** Pixels across of a picture in a list: enough for its column on a fine screen. */
const SMALL = 480;

/** A picture of an activity, for whoever may read its report; `?size=small` as lists show it. It was made anew from its pixels when it came in. */
export function GET(request: Request, { params }: RouteContext<'/api/reports/photos/[id]'>) {
  return answer(request, async ({ api, params: query }) => {
    const id = z.uuid().safeParse((await params).id);
    if (!id.success) throw new AppError('notFound');
    const photo = await api.report.photo({ id: id.data });
    if (query.get('size') !== 'small') return fileResponse(photo, { inline: true });
    return fileResponse(
      { name: photo.name.replace(/\.jpg$/, '.webp'), mime: 'image/webp', bytes: new Uint8Array(await webImage(photo, SMALL)) },
      { inline: true },
    );
  });
}
