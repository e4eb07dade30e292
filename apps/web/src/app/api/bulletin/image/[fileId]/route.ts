import { AppError } from '@nhipcau/api';
import { z } from 'zod';
import { fileResponse } from '@/server/file-response';
import { answer } from '@/server/route';

/** A picture of an article, for whoever may read bulletins. */
export function GET(request: Request, { params }: { params: Promise<{ fileId: string }> }) {
  return answer(request, async ({ api }) => {
    const id = z.uuid().safeParse((await params).fileId);
    if (!id.success) throw new AppError('notFound');
    return fileResponse(await api.article.image({ id: id.data }), { inline: true });
  });
}
