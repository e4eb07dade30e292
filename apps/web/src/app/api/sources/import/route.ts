import { AppError } from '@nhipcau/api';
import { can } from '@nhipcau/domain/access';
import { readUpload } from '@/features/source/read-upload';
import { getContext } from '@/server/context';
import { isSameOrigin } from '@/server/request';
import { answer } from '@/server/route';

/** A source document by upload: read by its content, kept by the procedure. Who may not import is refused before a byte of the file is read. */
export function POST(request: Request) {
  return answer(request, async ({ api }) => {
    if (!isSameOrigin(request.headers)) throw new AppError('badOrigin');
    const { user } = await getContext();
    if (!user) throw new AppError('unauthorised');
    if (!can(user.role, 'source.write')) throw new AppError('forbidden');
    return Response.json(await api.source.import(await readUpload(request)));
  });
}
