import type { Db } from '@nhipcau/db';
import { claimMessage, markFailed, markSent } from './claim.ts';
import { isPermanent, retryDelay } from './retry.ts';
import type { MailTransport } from './transport.ts';

const LONGEST_ERROR = 500;

/**
 * Sends what is due, one message after the other, until nothing is left or `stopping` says so.
 *
 * A message is sent once as far as mail allows: it is counted before and marked after. Should a worker die between the mail
 * server's yes and the mark, the message goes out again after its lease, under the same Message-ID.
 * @returns how many were sent and how many failed
 */
export async function drainOutbox(db: Db, transport: MailTransport, stopping: () => boolean): Promise<{ sent: number; failed: number }> {
  const done = { sent: 0, failed: 0 };
  while (!stopping()) {
    const message = await claimMessage(db);
    if (!message) break;
    try {
      await transport.send(message);
    } catch (error) {
      const text = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_ERROR);
      await markFailed(db, message, text, isPermanent(error) ? null : retryDelay(message.attempts));
      done.failed++;
      continue;
    }
    await markSent(db, message);
    done.sent++;
  }
  return done;
}
