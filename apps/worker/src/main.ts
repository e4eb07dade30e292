import { workerEnv } from './env.ts';
import { startWorker } from './worker.ts';

const log = (line: string) => console.log(`worker: ${line}`);
const stop = await startWorker(workerEnv(), log);
log('ready');

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('worker:', error);
        process.exit(1);
      },
    );
  });
}
