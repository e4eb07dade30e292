// One way out for every command: whatever ends it, the children stop first and the database last.
import { killAll, stopAll } from './processes.mjs';

/**
 * @param stopDatabases called when all children are gone
 * @returns tidyUp: stops everything; exit: tidies up and ends this process. Signals and the end of npm lead to exit by themselves
 */
export function guard(stopDatabases) {
  let since = 0;
  async function tidyUp() {
    await stopAll();
    await stopDatabases();
  }
  async function exit(code) {
    if (since) return;
    since = performance.now();
    await tidyUp().catch((error) => console.error(error.message));
    process.exit(code);
  }
  // one Ctrl-C arrives twice, from the terminal and from npm; a later one means: at once
  const again = () => performance.now() - since > 1000 && killAll();
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.on(signal, () => (since ? again() : exit(code)));
  }
  process.on('uncaughtException', (error) => {
    console.error(error);
    exit(1);
  });
  // a SIGTERM to npm ends npm and its shell but does not reach us
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && exit(143), 500).unref();
  return { tidyUp, exit, isEnding: () => since > 0 };
}
