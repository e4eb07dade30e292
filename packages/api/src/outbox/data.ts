import type { Prisma, Tx } from '@nhipcau/db';
import { AppError } from '../errors.ts';
import { countUpTo, type PageInput, slice } from '../pagination.ts';
import type { AuthorizedScope } from '../scope.ts';
import type { MailStatus } from './types.ts';

const select = {
  ...{ id: true, to: true, locale: true, template: true, subject: true, status: true, attempts: true, lastError: true, createdAt: true, sentAt: true },
} as const;

/** One page of messages, the latest first. */
export async function listMessages(db: Tx, _scope: AuthorizedScope, filter: { status?: MailStatus | undefined; search?: string | undefined }, page: PageInput) {
  const where: Prisma.OutboxMessageWhereInput = {
    ...(filter.status ? { status: filter.status } : {}),
    ...(filter.search ? { OR: [{ to: { contains: filter.search.toLowerCase() } }, { subject: { contains: filter.search, mode: 'insensitive' } }] } : {}),
  };
  const [rows, counted] = await Promise.all([
    db.outboxMessage.findMany({ where, select, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], ...slice(page) }),
    countUpTo(page, (take) => db.outboxMessage.count({ where, take })),
  ]);
  return { rows, ...counted, page: page.page, size: page.size };
}

/**
 * One message with its text. The links of invitations, password resets and subscriptions let whoever has them in: they are shown of held messages only,
 * which can reach nobody otherwise. @throws AppError notFound
 */
export async function getMessage(db: Tx, _scope: AuthorizedScope, id: string) {
  const message = await db.outboxMessage.findUnique({ where: { id }, select: { ...select, text: true } });
  if (!message) throw new AppError('notFound');
  const text = message.status === 'HELD' ? message.text : message.text.replace(/(\/(?:invitation|reset|confirm)\/)[\w-]+/g, '$1…');
  return { ...message, text };
}
