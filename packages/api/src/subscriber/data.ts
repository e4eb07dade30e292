import { hashToken } from '@nhipcau/auth/token';
import type { Prisma, Tx } from '@nhipcau/db';
import { type BulletinLanguage, bulletinLanguage, type SubscriberFilter } from '@nhipcau/domain/bulletin';
import { type PageInput, slice } from '../pagination.ts';
import type { AuthorizedScope } from '../scope.ts';
import { confirmUntil } from './subscriber-token.ts';
import type { SubscriberRow } from './types.ts';

const select = {
  ...{ id: true, email: true, language: true, status: true, bounces: true, createdAt: true, confirmedAt: true, leftAt: true, sample: true },
} as const;
const order: Prisma.SubscriberOrderByWithRelationInput[] = [{ createdAt: 'desc' }, { id: 'desc' }];

const whereOf = ({ search, language, status }: SubscriberFilter): Prisma.SubscriberWhereInput => ({
  ...(search ? { email: { contains: search.toLowerCase() } } : {}),
  ...(language ? { language } : {}),
  ...(status ? { status } : {}),
});
const rowOf = (row: Omit<SubscriberRow, 'language'> & { language: string }): SubscriberRow => ({ ...row, language: bulletinLanguage.parse(row.language) });

/** One page of subscribers, the latest first. */
export async function listSubscribers(db: Tx, _scope: AuthorizedScope, filter: SubscriberFilter, page: PageInput) {
  const where = whereOf(filter);
  const [rows, total] = await Promise.all([db.subscriber.findMany({ where, select, orderBy: order, ...slice(page) }), db.subscriber.count({ where })]);
  return { rows: rows.map(rowOf), total, page: page.page, size: page.size };
}

/** All subscribers that a filter leaves, for a file. */
export const listSubscribersForExport = async (db: Tx, _scope: AuthorizedScope, filter: SubscriberFilter): Promise<SubscriberRow[]> =>
  (await db.subscriber.findMany({ where: whereOf(filter), select, orderBy: order })).map(rowOf);

/** Language of the subscription that a link would confirm; null: unknown, late or no more valid. */
export async function readConfirm(db: Tx, token: string, now: Date): Promise<BulletinLanguage | null> {
  if (confirmUntil(token) < now.getTime()) return null;
  const found = await db.subscriber.findUnique({ where: { confirmTokenHash: hashToken(token) }, select: { language: true } });
  return found && bulletinLanguage.parse(found.language);
}

/** The subscription that a link would end; null: no such. Whose it is stays unsaid. */
export async function readLeave(db: Tx, token: string): Promise<{ language: BulletinLanguage; left: boolean } | null> {
  const found = await db.subscriber.findUnique({ where: { leaveToken: token }, select: { language: true, status: true } });
  return found && { language: bulletinLanguage.parse(found.language), left: found.status === 'UNSUBSCRIBED' };
}
