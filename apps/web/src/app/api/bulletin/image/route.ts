import { AppError } from '@nhipcau/api';
import { FILE_BYTES } from '@nhipcau/api/file';
import { can } from '@nhipcau/domain/access';
import { z } from 'zod';
import { getContext } from '@/server/context';
import { readBody } from '@/server/read-body';
import { isSameOrigin } from '@/server/request';
import { answer } from '@/server/route';

/** Room for the other field and the boundaries of the form around the file. */
const FORM_BYTES = 16 * 1024;
const tooLarge = () => new AppError('tooLarge', { key: 'file.error.tooLarge', params: { most: FILE_BYTES / 2 ** 20 } });

/** A picture for an article, by upload. Who may not write is refused before a byte of it is read. */
export function POST(request: Request) {
  return answer(request, async ({ api }) => {
    if (!isSameOrigin(request.headers)) throw new AppError('badOrigin');
    const { user } = await getContext();
    if (!user) throw new AppError('unauthorised');
    if (!can(user.role, 'bulletin.review')) throw new AppError('forbidden');
    const body = await readBody(request, FILE_BYTES + FORM_BYTES, tooLarge);
    const type = request.headers.get('content-type') ?? '';
    if (!type.startsWith('multipart/form-data')) throw new AppError('invalidInput');
    const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
      throw new AppError('invalidInput');
    });
    const [file, articleId] = [form.get('file'), z.uuid().safeParse(form.get('articleId'))];
    if (!(file instanceof File) || !articleId.success) throw new AppError('invalidInput');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return Response.json(await api.article.addImage({ articleId: articleId.data, name: file.name.slice(0, 1000), bytes }));
  });
}
