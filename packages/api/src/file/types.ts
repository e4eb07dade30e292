import type { FileKind } from '@nhipcau/documents/file';
import { z } from 'zod';

const MB = 1024 * 1024;

/** Most bytes of one kept file, unless the caller allows less. */
export const FILE_BYTES = 10 * MB;
/** Most pixels of one image: a 24-megapixel camera's. More would cost memory whenever it is scaled. */
export const IMAGE_PIXELS = 24_500_000;

/** Papers that are signed: agreements, certificates. */
export const PAPER_KINDS = ['pdf', 'docx', 'png', 'jpeg', 'webp'] as const satisfies readonly FileKind[];
/** Pictures that a page shows. */
export const IMAGE_KINDS = ['png', 'jpeg', 'webp'] as const satisfies readonly FileKind[];

export const MIME: Record<FileKind, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
export const EXTENSION: Record<FileKind, string> = { pdf: 'pdf', png: 'png', jpeg: 'jpg', webp: 'webp', docx: 'docx' };

/** A file as a procedure takes it in: its name and its bytes, which are checked by `checkFile`. */
export const uploadedFile = z.object({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) });
export type UploadedFile = z.infer<typeof uploadedFile>;

/** A file as a procedure hands it out; the right to it was asked for by that procedure. */
export const keptFile = z.object({ id: z.string(), name: z.string(), mime: z.string(), bytes: z.instanceof(Uint8Array) });
export type KeptFile = z.infer<typeof keptFile>;
/** What a page lists of a file. */
export const fileEntry = z.object({ id: z.string(), name: z.string(), mime: z.string(), size: z.number().int() });
