import { createHash } from 'node:crypto';
import type { Tx } from '@nhipcau/db';
import type { FileKind } from '@nhipcau/documents/file';
import { checkFile, cleanFileName } from './data.ts';
import type { UploadedFile } from './types.ts';

interface NewFile extends UploadedFile {
  kinds: readonly FileKind[];
  createdById: string | null;
  /** most bytes and most pixels, where less is allowed than otherwise */
  most?: number;
  pixels?: number;
}

/**
 * Keeps a file, checked by its content, inside the caller's transaction.
 * @returns id of the StoredFile
 * @throws AppError as `checkFile` does; nothing is kept then
 */
export async function storeFile(tx: Tx, { name, bytes, kinds, createdById, most, pixels }: NewFile): Promise<string> {
  const { kind, mime } = checkFile(bytes, kinds, { ...(most !== undefined && { most }), ...(pixels !== undefined && { pixels }) });
  const { id } = await tx.storedFile.create({
    data: {
      name: cleanFileName(name, kind),
      mime,
      size: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: new Uint8Array(bytes),
      createdById,
    },
    select: { id: true },
  });
  return id;
}
