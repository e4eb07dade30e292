import type { CurrentUser } from '../context.ts';
import { AppError } from '../errors.ts';
import { type Actor, transact } from '../transact.ts';

/** Lets the worker try a failed message again, from the first try. @throws AppError notFound where it has not failed */
export async function retryMessage(ctx: Actor & { user: CurrentUser }, id: string): Promise<void> {
  await transact(ctx, async (tx, log) => {
    const done = await tx.outboxMessage.updateMany({ where: { id, status: 'FAILED' }, data: { status: 'PENDING', attempts: 0, nextAttemptAt: new Date() } });
    if (done.count === 0) throw new AppError('notFound');
    // the worker hears of new messages only
    await tx.$executeRaw`SELECT pg_notify('outbox', '')`;
    await log({ action: 'outbox.retry', entity: 'outbox', entityId: id });
  });
}
