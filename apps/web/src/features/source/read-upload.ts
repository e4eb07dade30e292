import '@nhipcau/domain/shared/validation';
import { AppError } from '@nhipcau/api';
import { IMPORT_LIMITS, ImportError, type ParsedSource, parseSourceFile } from '@nhipcau/documents/import';
import { sourceFields } from '@nhipcau/domain/source';
import { z } from 'zod';
import { readBody } from '../../server/read-body';

/** Room for the fields and the boundaries of the form around the file. */
const FORM_BYTES = 64 * 1024;
const MOST_BYTES = IMPORT_LIMITS.fileBytes + FORM_BYTES;

const refused = (code: ImportError['code']) => new AppError(code === 'TOO_LARGE' ? 'tooLarge' : 'rule', { key: `source.importError.${code}` });

async function parse(fileName: string, bytes: Uint8Array): Promise<ParsedSource> {
  try {
    return await parseSourceFile({ fileName, bytes });
  } catch (error) {
    if (error instanceof ImportError) throw refused(error.code);
    throw error;
  }
}

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'format' });
    return z.NEVER;
  }
});
const parts = z.object({ text: z.string().nullable(), fields: json.pipe(sourceFields).nullable(), documentId: z.uuid().nullable() });

/**
 * What an upload form holds: a `file` or a `text`, what is said of the document (`fields`, JSON) and the record it is meant for (`documentId`).
 * The content decides what a file is, not its name.
 * @throws AppError with the message of what is wrong
 */
export async function readUpload(request: Request) {
  const body = await readBody(request, MOST_BYTES, () => refused('TOO_LARGE'));
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) throw new AppError('invalidInput');
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new AppError('invalidInput');
  });
  const read = parts.safeParse({ text: form.get('text'), fields: form.get('fields'), documentId: form.get('documentId') });
  if (!read.success) {
    throw new AppError('invalidInput', { fields: Object.fromEntries(read.error.issues.map((issue) => [issue.path.slice(1).join('.'), issue.message])) });
  }
  const { text, fields, documentId } = read.data;
  const file = form.get('file');
  if (file instanceof File) {
    const { paragraphs } = await parse(file.name, new Uint8Array(await file.arrayBuffer()));
    return { paragraphs, fileName: file.name.slice(0, 255), fields, documentId };
  }
  const { paragraphs } = await parse('pasted.txt', new TextEncoder().encode(text ?? ''));
  return { paragraphs, fileName: null, fields, documentId };
}
