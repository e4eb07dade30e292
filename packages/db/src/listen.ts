import pg from 'pg';
import { dbEnv } from './env.ts';

const RETRY_MS = 5_000;

/**
 * Calls back on every NOTIFY of a channel, over a connection of its own that is made anew where it breaks. A notification
 * sent meanwhile is lost, so the caller also looks from time to time; after each (re)connection it is called once.
 * @param channel a plain name, no input of a user
 * @returns ends the listening
 */
export function listen(url: string, channel: string, onNotify: () => void): () => Promise<void> {
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let ended = false;

  const again = () => {
    client = null;
    if (!ended) retry = setTimeout(connect, RETRY_MS);
  };
  async function connect() {
    const own = new pg.Client({ connectionString: url });
    client = own;
    let lost = false;
    const onLost = () => {
      if (lost) return;
      lost = true;
      again();
    };
    own.on('error', onLost).on('end', onLost).on('notification', onNotify);
    try {
      await own.connect();
      await own.query(`LISTEN "${channel}"`);
      onNotify();
    } catch {
      onLost();
      await own.end().catch(() => undefined);
    }
  }
  const first = connect();
  return async () => {
    ended = true;
    clearTimeout(retry);
    await first;
    await client?.end().catch(() => undefined);
  };
}

/** Like `listen`, on the database of this process. */
export const listenHere = (channel: string, onNotify: () => void) => listen(dbEnv().DATABASE_URL, channel, onNotify);
