const EVERY_MS = 1_000;

/** Does some work, waits a second, and again; a failure is told under `name`. @returns ends it after the work in hand */
export function everySecond(name: string, work: () => Promise<unknown>, log: (line: string) => void): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopping = false;
  function next() {
    running = work()
      .catch((error: unknown) => log(`${name}: ${error instanceof Error ? error.message : String(error)}`))
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
