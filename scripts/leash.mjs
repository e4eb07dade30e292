// Loaded into the web and worker processes: where the process that started them is killed outright, they end too.
import { isMainThread } from 'node:worker_threads';

const parent = process.ppid;
const PATIENCE = 8_000;

if (isMainThread) {
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE).unref();
  }, 500);
  watch.unref();
}
