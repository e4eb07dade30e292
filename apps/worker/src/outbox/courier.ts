import type { Db } from '@nhipcau/db';
import { startWaking } from '../wake.ts';
import { holdAll } from './claim.ts';
import { drainOutbox } from './drain.ts';
import type { MailTransport } from './transport.ts';

export interface CourierOptions {
  db: Db;
  databaseUrl: string;
  /** null: no mail server is set */
  transport: MailTransport | null;
  /** without a mail server: keep the messages for the administrator (demo), or leave them waiting for one */
  demo: boolean;
  log: (line: string) => void;
}

/** Sends messages as soon as the transaction that wrote them is committed. @returns stops after the message in hand */
export function startCourier({ db, databaseUrl, transport, demo, log }: CourierOptions): () => Promise<void> {
  async function work(stopping: () => boolean) {
    if (transport) {
      const { sent, failed } = await drainOutbox(db, transport, stopping);
      if (sent + failed > 0) log(`e-mail: ${sent} sent, ${failed} failed`);
    } else if (demo) await holdAll(db);
  }
  if (!transport) log(demo ? 'e-mail: no SMTP_URL, messages are kept for the administrator' : 'e-mail: no SMTP_URL, messages wait in the outbox');
  const stop = startWaking(databaseUrl, 'outbox', work, (text) => log(`e-mail: ${text}`));
  return async () => {
    await stop();
    transport?.close();
  };
}
