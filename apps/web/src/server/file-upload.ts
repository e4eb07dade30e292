import 'server-only';
import { AppError } from '@nhipcau/api';
import { FILE_BYTES, type UploadedFile } from '@nhipcau/api/file';
import { type Action, can } from '@nhipcau/domain/access';
import { getContext } from './context';
import { readBody } from './read-body';
import { isSameOrigin } from './request';

/** Room for the fields and the boundaries of the form around the file. */
const FORM_BYTES = 64 * 1024;
const MB = 1024 * 1024;

interface Upload extends UploadedFile {
  /** the other fields of the form, each checked by who uses it */
  fields: FormData;
}

/**
 * The field `file` of an uploaded form, and its other fields. Who may not do `action` is refused before a byte of the file is read;
 * what the file holds is checked by the procedure that takes it (`uploadedFile`, `checkFile`).
 * @throws AppError badOrigin, unauthorised, forbidden, file.error.tooLarge, file.error.missing, invalidInput
 */
export async function readUploadedFile(request: Request, action: Action, most = FILE_BYTES): Promise<Upload> {
  if (!isSameOrigin(request.headers)) throw new AppError('badOrigin');
  const { user } = await getContext();
  if (!user) throw new AppError('unauthorised');
  if (!can(user.role, action)) throw new AppError('forbidden');
  const body = await readBody(request, most + FORM_BYTES, () => new AppError('tooLarge', { key: 'file.error.tooLarge', params: { most: most / MB } }));
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) throw new AppError('invalidInput');
  const fields = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new AppError('invalidInput');
  });
  const file = fields.get('file');
  if (!(file instanceof File)) throw new AppError('rule', { key: 'file.error.missing' });
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), fields };
}
