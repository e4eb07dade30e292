import { removeSample } from '@nhipcau/db/sample';
import type { CurrentUser } from '../context.ts';
import { rule } from '../errors.ts';
import { PUBLISHED_CHANNEL } from '../publication/mutations.ts';
import { type Actor, transact } from '../transact.ts';
import { countSample, fateOfCaller } from './data.ts';

/**
 * Removes all sample data in one transaction; facts and what people entered stay. The caller's own sample account stays, as one like any other,
 * where nobody else could administer.
 * @throws AppError rule `sample.error.none` where there is none
 */
export async function removeAllSample(ctx: Actor & { user: CurrentUser }) {
  return transact(ctx, async (tx, log) => {
    // the same lock as a change of administrators takes, so that the last of them cannot go meanwhile
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('user.admin'))`;
    const before = await countSample(tx);
    if (!before.some((row) => row.table !== 'setting')) throw rule('sample.error.none');
    const caller = await fateOfCaller(tx, ctx.user.id);
    const result = await removeSample(tx, caller === 'kept' ? ctx.user.id : null);
    // what was published of it is no longer to be read
    await tx.$executeRaw`SELECT pg_notify(${PUBLISHED_CHANNEL}, '')`;
    const rows = Object.fromEntries(before.map((row) => [row.table, row.count]));
    await log({ action: 'sample.remove', entity: 'sample', entityId: 'all', before: rows, after: { ...result, account: caller } });
    return result;
  });
}
