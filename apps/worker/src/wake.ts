import { listen } from '@nhipcau/db';

/** For what falls due by itself and for notifications missed while a connection was down. */
const LOOK_EVERY_MS = 10_000;

/**
 * Works whenever the database says so on a channel, and from time to time; never twice at once in this process, and once more where it was woken while
 * working. @returns ends it after the work in hand
 */
export function startWaking(databaseUrl: string, channel: string, work: (stopping: () => boolean) => Promise<void>, onError: (text: string) => void) {
  let stopping = false;
  let running: Promise<void> | null = null;
  let again = false;

  function wake() {
    if (stopping) return;
    if (running) {
      again = true; // what was written since the last look of the run under way
      return;
    }
    running = work(() => stopping)
      .catch((error: unknown) => onError(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  const timer = setInterval(wake, LOOK_EVERY_MS);
  const silence = listen(databaseUrl, channel, wake);
  return async () => {
    stopping = true;
    clearInterval(timer);
    await silence();
    await running;
  };
}
