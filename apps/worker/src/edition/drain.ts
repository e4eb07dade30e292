import { editionMail, type PublicIssue, readRevision } from '@nhipcau/api/publication';
import type { Db } from '@nhipcau/db';
import { bulletinLanguage } from '@nhipcau/domain/bulletin';
import type { MailTransport } from '../outbox/transport.ts';
import { type ClaimedDelivery, claimDelivery, countBounce, markLost, markNotSent, markSent } from './claim.ts';
import { refusalOf } from './refusal.ts';

const LONGEST_ERROR = 500;
const ADDRESS = /[^\s<>()"',;:]+@[^\s<>()"',;:]+/gu;
/** Messages after which the worker says how far it is. */
export const BATCH = 50;
/** Messages put off in a row after which the server as a whole is taken to be busy, and is left alone until the next look. */
export const MOST_PUT_OFF = 10;

export interface Sent {
  sent: number;
  failed: number;
  /** nobody knows */
  unknown: number;
}

async function handle(db: Db, delivery: ClaimedDelivery, error: unknown): Promise<'failed' | 'unknown' | 'later' | 'laterAll'> {
  // mail servers repeat the address, and who may read what became of an edition may not read who gets it
  const text = (error instanceof Error ? error.message : String(error)).replace(ADDRESS, '…').slice(0, LONGEST_ERROR);
  const refusal = refusalOf(error, delivery.attempts);
  if (refusal.kind === 'later') {
    await markNotSent(db, delivery, text, { status: 'PENDING', inSeconds: refusal.inSeconds });
    return refusal.all ? 'laterAll' : 'later';
  }
  await markNotSent(db, delivery, text, { status: refusal.kind === 'unknown' ? 'UNKNOWN' : 'FAILED' });
  if (refusal.kind === 'address') await countBounce(db, delivery.subscriberId, refusal.forGood);
  return refusal.kind === 'unknown' ? 'unknown' : 'failed';
}

/**
 * Sends what is due of e-mail editions, at most a batch, one message after the other, until nothing is left or `stopping` says so.
 *
 * Each goes out at most once: it is taken before and marked after. Should the worker die in between, it stays in hand, is then said to be unknown, and
 * is sent again only where somebody decides so. A message that the server puts off waits without holding up the others; a server that takes nothing from
 * anybody is left alone until later.
 * @returns what became of them; `done`: nothing more is due now
 */
export async function drainEditions(db: Db, transport: MailTransport, origin: string, stopping: () => boolean): Promise<Sent & { done: boolean }> {
  const result = { sent: 0, failed: 0, unknown: await markLost(db) };
  const issues = new Map<string, PublicIssue | null>();
  let putOff = 0;
  for (let count = 0; count < BATCH && !stopping(); count++) {
    const delivery = await claimDelivery(db);
    if (!delivery) return { ...result, done: true };
    const { revisionId, email, leaveToken, subscriberId } = delivery;
    if (!issues.has(revisionId)) issues.set(revisionId, await readRevision(db, revisionId));
    const issue = issues.get(revisionId);
    if (!issue) throw new Error(`revision ${revisionId} is gone`); // not possible: a delivery holds it
    const language = bulletinLanguage.parse(delivery.language);
    try {
      await transport.send({ id: `${revisionId}.${subscriberId}`, to: email, locale: language, ...editionMail(issue, language, { leaveToken, origin }) });
    } catch (error) {
      const outcome = await handle(db, delivery, error);
      if (outcome === 'later') putOff += 1;
      if (outcome === 'laterAll' || putOff >= MOST_PUT_OFF) return { ...result, done: true };
      if (outcome === 'later') continue;
      putOff = 0;
      result[outcome] += 1;
      continue;
    }
    await markSent(db, delivery);
    putOff = 0;
    result.sent += 1;
  }
  return { ...result, done: false };
}
