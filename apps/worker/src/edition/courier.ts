import { EDITION_CHANNEL } from '@nhipcau/api/publication';
import type { Db } from '@nhipcau/db';
import type { MailTransport } from '../outbox/transport.ts';
import { startWaking } from '../wake.ts';
import { drainEditions } from './drain.ts';

export interface EditionOptions {
  db: Db;
  databaseUrl: string;
  /** null: no mail server is set, editions wait for one */
  transport: MailTransport | null;
  /** `https://example.org` of the site, for the links in the messages */
  origin: string;
  log: (line: string) => void;
}

/** Sends e-mail editions, batch after batch, as soon as they are queued. @returns stops after the message in hand */
export function startEditions({ db, databaseUrl, transport, origin, log }: EditionOptions): () => Promise<void> {
  async function work(stopping: () => boolean) {
    for (let done = !transport; !done && transport && !stopping(); ) {
      const batch = await drainEditions(db, transport, origin, stopping);
      if (batch.sent + batch.failed + batch.unknown > 0) log(`edition: ${batch.sent} sent, ${batch.failed} refused, ${batch.unknown} unknown`);
      done = batch.done;
    }
  }
  const stop = startWaking(databaseUrl, EDITION_CHANNEL, work, (text) => log(`edition: ${text}`));
  return async () => {
    await stop();
    transport?.close();
  };
}
