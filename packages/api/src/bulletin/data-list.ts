import { type Prisma, type Tx, toDate, toIso } from '@nhipcau/db';
import { ARTICLE_STATUSES, BULLETIN_STATUSES, bulletinParity, daysLate, isPair, type LengthModel, nextStep } from '@nhipcau/domain/bulletin';
import { todayInHanoi } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import type { CurrentUser } from '../context.ts';
import { slice } from '../pagination.ts';
import { languagesOf, loadLengthModel, parityOf } from './data-parity.ts';
import type { BulletinList, BulletinListInput, BulletinRow } from './types.ts';

const article = {
  id: true,
  status: true,
  titleA: true,
  titleB: true,
  contentA: true,
  contentB: true,
  authorId: true,
  translatorId: true,
  reviewerId: true,
} as const satisfies Prisma.ArticleSelect;

export const bulletinSelect = {
  id: true,
  year: true,
  number: true,
  title: true,
  languageA: true,
  languageB: true,
  plannedOn: true,
  publishedAt: true,
  status: true,
  sample: true,
  editor: { select: { id: true, name: true } },
  articles: { select: article, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.BulletinSelect;
type Selected = Prisma.BulletinGetPayload<{ select: typeof bulletinSelect }>;

/** Pairs of languages of some bulletins with the lengths of their translations: one statement a pair. */
export async function loadModels(
  db: Tx,
  rows: readonly { languageA: string; languageB: string }[],
): Promise<(row: { languageA: string; languageB: string }) => LengthModel> {
  const pairs = new Map(rows.map(({ languageA, languageB }) => [`${languageA}-${languageB}`, { languageA, languageB }]));
  const models = new Map<string, LengthModel>();
  for (const [key, pair] of pairs) models.set(key, await loadLengthModel(db, pair));
  return ({ languageA, languageB }) => models.get(`${languageA}-${languageB}`) as LengthModel;
}

/** A row of the list, with what waits for this person. */
export function bulletinRowOf(row: Selected, model: LengthModel, today: string, user: Pick<CurrentUser, 'id' | 'role'>): BulletinRow {
  const measured = row.articles.map((one) => ({ ...one, parity: parityOf(row, one, model) }));
  const pairs = measured.filter(({ parity }) => isPair(parity));
  const publishedOn = row.publishedAt && todayInHanoi(row.publishedAt);
  const plannedOn = toIso(row.plannedOn);
  const steps = measured.map(({ parity, ...one }) => ({ ...one, blocked: parity.blocked }));
  return {
    id: row.id,
    year: row.year,
    number: row.number,
    title: storedText.parse(row.title),
    ...languagesOf(row),
    plannedOn,
    publishedOn,
    daysLate: daysLate({ plannedOn, publishedOn }, today),
    status: row.status,
    editor: row.editor,
    articles: Object.fromEntries(
      ARTICLE_STATUSES.map((status) => [status, row.articles.filter((one) => one.status === status).length]),
    ) as BulletinRow['articles'],
    parity: bulletinParity(pairs.map(({ parity }) => parity)),
    blocked: pairs.filter(({ parity }) => parity.blocked).length,
    next: nextStep(user, { status: row.status, articles: steps }),
    sample: row.sample,
  };
}

const lateOn = (today: string): Prisma.BulletinWhereInput => ({ status: { not: 'PUBLISHED' }, plannedOn: { lt: toDate(today) } });

/** A page of bulletins, the newest first; the counts are of the year asked for, whatever the status. */
export async function listBulletins(db: Tx, user: CurrentUser, input: BulletinListInput, today: string): Promise<BulletinList> {
  const ofYear: Prisma.BulletinWhereInput = input.year === null ? {} : { year: input.year };
  const where: Prisma.BulletinWhereInput = { AND: [ofYear, input.status ? { status: input.status } : {}, input.late ? lateOn(today) : {}] };
  const [rows, total, counts, late, years] = await Promise.all([
    db.bulletin.findMany({ where, select: bulletinSelect, orderBy: [{ year: 'desc' }, { number: 'desc' }], ...slice(input) }),
    db.bulletin.count({ where }),
    db.bulletin.groupBy({ by: ['status'], where: ofYear, _count: true }),
    db.bulletin.count({ where: { AND: [ofYear, lateOn(today)] } }),
    db.bulletin.findMany({ distinct: ['year'], select: { year: true }, orderBy: { year: 'desc' } }),
  ]);
  const modelOf = await loadModels(db, rows);
  return {
    rows: rows.map((row) => bulletinRowOf(row, modelOf(row), today, user)),
    total,
    page: input.page,
    size: input.size,
    counts: Object.fromEntries(BULLETIN_STATUSES.map((status) => [status, counts.find((one) => one.status === status)?._count ?? 0])) as BulletinList['counts'],
    late,
    years: years.map(({ year }) => year),
  };
}
