import type { Tx } from '@nhipcau/db';
import { detectFile } from '@nhipcau/documents/file';
import { type ArticleDoc, imageIdsOf, type RevisionImage } from '@nhipcau/domain/bulletin';

/** Pixels of the images that some articles show; those that are not stored, or are no image, are left out. */
export async function readImages(db: Tx, articles: readonly { contentA: ArticleDoc; contentB: ArticleDoc }[]): Promise<RevisionImage[]> {
  const ids = imageIdsOf(articles);
  // pictures of articles alone: scans of agreements and certificates lie in the same table
  const files = await db.storedFile.findMany({ where: { id: { in: ids }, articleMedia: { some: {} } }, select: { id: true, bytes: true } });
  return ids.flatMap((fileId): RevisionImage[] => {
    const file = files.find(({ id }) => id === fileId);
    const size = file && detectFile(file.bytes)?.size;
    return size ? [{ fileId, width: size.width, height: size.height }] : [];
  });
}

/** The bytes of an image, if some published issue shows it; null: nobody may see it without signing in. */
export async function readPublicImage(db: Tx, fileId: string): Promise<{ mime: string; bytes: Uint8Array } | null> {
  const [shown] = await db.$queryRaw<{ found: boolean }[]>`
    SELECT true AS found FROM "bulletin_revision" WHERE "content" -> 'images' @> ${JSON.stringify([{ fileId }])}::jsonb LIMIT 1`;
  if (!shown) return null;
  return db.storedFile.findFirst({ where: { id: fileId, mime: { startsWith: 'image/' } }, select: { mime: true, bytes: true } });
}
