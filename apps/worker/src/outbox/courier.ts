import { type Db, listen } from '@nhipcau/db';
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

/** For retries that fall due and for notifications missed while a connection was down. */
const LOOK_EVERY_MS = 10_000;

/** Sends messages as soon as the transaction that wrote them is committed. @returns stops after the message in hand */
export function startCourier({ db, databaseUrl, transport, demo, log }: CourierOptions): () => Promise<void> {
  let stopping = false;
  let running: Promise<void> | null = null;
  let again = false;

  async function work() {
    if (transport) {
      const { sent, failed } = await drainOutbox(db, transport, () => stopping);
      if (sent + failed > 0) log(`e-mail: ${sent} sent, ${failed} failed`);
    } else if (demo) await holdAll(db);
  }
  function wake() {
    if (stopping) return;
    if (running) {
      again = true; // what was written since the last look of the run under way
      return;
    }
    running = work()
      .catch((error: unknown) => log(`e-mail: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  if (!transport) log(demo ? 'e-mail: no SMTP_URL, messages are kept for the administrator' : 'e-mail: no SMTP_URL, messages wait in the outbox');
  const timer = setInterval(wake, LOOK_EVERY_MS);
  const silence = listen(databaseUrl, 'outbox', wake);
  return async () => {
    stopping = true;
    clearInterval(timer);
    await silence();
    await running;
    transport?.close();
  };
}
