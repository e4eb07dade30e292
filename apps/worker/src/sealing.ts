import { sealAuditLog } from '@nhipcau/api/audit';
import type { Db } from '@nhipcau/db';

const EVERY_MS = 1_000;

/** Seals new rows of the audit log, about once a second. @returns ends it after the work in hand */
export function startSealing(db: Db, log: (line: string) => void): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  function next() {
    running = sealAuditLog(db)
      .catch((error: unknown) => log(`audit seal: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => {
        if (!stopping) timer = setTimeout(next, EVERY_MS);
      });
  }
  next();
  return async () => {
    stopping = true;
    clearTimeout(timer);
    await running;
  };
}
