import type { Prisma, Tx } from '@nhipcau/db';
import type { ArticleFields } from '@nhipcau/domain/bulletin';

/**
 * The version that a person is still writing: the latest of the article, their own, ten minutes old at most, and neither the first nor followed by a step,
 * which has to stay as it was. null: what they write next is a new one.
 */
export async function openSitting(tx: Tx, articleId: string, userId: string): Promise<{ id: string; number: number } | null> {
  const [row] = await tx.$queryRaw<{ id: string; number: number; open: boolean }[]>`
    SELECT v."id"::text AS id, v."number", v."authorId" IS NOT DISTINCT FROM ${userId}::uuid AND v."createdAt" > now() - interval '10 minutes' AND v."number" > 1
      AND NOT EXISTS (SELECT 1 FROM "audit_log" l WHERE l."entity" = 'article' AND l."entityId" = ${articleId} AND l."at" >= v."createdAt"
        AND l."action" IN ('article.move', 'article.restore', 'article.keep')) AS open
    FROM "article_version" v WHERE v."articleId" = ${articleId}::uuid ORDER BY v."number" DESC LIMIT 1`;
  return row?.open ? { id: row.id, number: row.number } : null;
}

/**
 * Keeps the texts of an article as a version: `sitting` is written over where there is one, a new one is made otherwise. The caller holds the article.
 * @returns its number
 */
export async function keepVersion(
  tx: Tx,
  articleId: string,
  fields: ArticleFields,
  authorId: string,
  sitting: { id: string; number: number } | null,
): Promise<number> {
  const { titleA, titleB } = fields;
  const [contentA, contentB] = [fields.contentA as unknown as Prisma.InputJsonObject, fields.contentB as unknown as Prisma.InputJsonObject];
  const texts = { titleA, titleB, contentA, contentB };
  if (sitting) {
    await tx.articleVersion.update({ where: { id: sitting.id }, data: texts });
    return sitting.number;
  }
  const { _max } = await tx.articleVersion.aggregate({ where: { articleId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  await tx.articleVersion.create({ data: { articleId, number, authorId, ...texts } });
  return number;
}
