import type { Tx } from '@nhipcau/db';
import { bulletinObstacle } from '@nhipcau/domain/bulletin';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';
import type { CurrentUser } from '../context.ts';
import { AppError } from '../errors.ts';
import { bulletinRowOf, bulletinSelect } from './data-list.ts';
import { loadLengthModel, parityOf, paritySummary } from './data-parity.ts';
import type { ArticleRow, BulletinDetail, BulletinOptions } from './types.ts';

const person = { select: { id: true, name: true } } as const;
const text = (value: unknown) => storedText.parse(value);

/** What an audit row keeps of a step; anything else in it does not matter here. */
const kept = z
  .object({ title: z.string().nullish(), bulletinId: z.string().nullish(), move: z.string().nullish(), reason: z.string().nullish() })
  .partial()
  .nullish()
  .catch(null);

/** What happened to a bulletin and its articles, the latest first. */
async function historyOf(db: Tx, bulletinId: string, articles: readonly { id: string; titleA: string; titleB: string }[]) {
  const ids = [bulletinId, ...articles.map(({ id }) => id)];
  const rows = await db.auditLog.findMany({ where: { entity: { in: ['bulletin', 'article'] }, entityId: { in: ids } }, orderBy: { id: 'desc' }, take: 100 });
  return rows.map((row) => {
    const after = kept.parse(row.after);
    const article = articles.find(({ id }) => id === row.entityId);
    return {
      id: String(row.id),
      at: row.at,
      actorName: row.actorName,
      action: row.action,
      article: article ? article.titleA || article.titleB || null : null,
      move: after?.move ?? null,
      reason: after?.reason ?? null,
    };
  });
}

/**
 * One bulletin with its articles in order, their parity and who does what.
 * @throws notFound
 */
export async function getBulletin(db: Tx, user: CurrentUser, id: string, today: string): Promise<BulletinDetail> {
  const row = await db.bulletin.findUnique({ where: { id }, select: { ...bulletinSelect, version: true } });
  if (!row) throw new AppError('notFound');
  const details = await db.article.findMany({
    where: { bulletinId: id },
    include: {
      author: person,
      translator: person,
      reviewer: person,
      event: { select: { id: true, title: true } },
      report: { select: { id: true, organisation: { select: { name: true } }, period: { select: { name: true } } } },
      _count: { select: { comments: { where: { resolvedAt: null } } } },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const model = await loadLengthModel(db, row);
  const articles = details.map(
    (article): ArticleRow => ({
      id: article.id,
      version: article.version,
      position: article.position,
      status: article.status,
      titleA: article.titleA,
      titleB: article.titleB,
      author: article.author,
      translator: article.translator,
      reviewer: article.reviewer,
      event: article.event && { id: article.event.id, title: text(article.event.title) },
      report: article.report && { id: article.report.id, organisation: text(article.report.organisation.name), period: text(article.report.period.name) },
      parity: paritySummary(parityOf(row, article, model)),
      openComments: article._count.comments,
      updatedAt: article.updatedAt,
    }),
  );
  return {
    ...bulletinRowOf(row, model, today, user),
    version: row.version,
    articles,
    obstacle: bulletinObstacle(articles.map(({ status, parity }) => ({ status, blocked: parity.blocked }))),
    history: await historyOf(db, id, articles),
  };
}

/** Who may work on a bulletin, and the next free number of each year. */
export async function listBulletinOptions(db: Tx): Promise<BulletinOptions> {
  const [people, last] = await Promise.all([
    db.user.findMany({
      where: { status: 'ACTIVE', role: { in: ['ADMIN', 'LEADER', 'STAFF'] } },
      select: { id: true, name: true, role: true },
      orderBy: { name: 'asc' },
    }),
    db.bulletin.groupBy({ by: ['year'], _max: { number: true } }),
  ]);
  return {
    people: people.map((one) => ({ ...one, role: one.role === 'ADMIN' || one.role === 'LEADER' ? one.role : 'STAFF' })),
    nextNumbers: last.map(({ year, _max }) => ({ year, number: (_max.number ?? 0) + 1 })),
  };
}
