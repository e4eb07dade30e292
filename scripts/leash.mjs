// Loaded into the web and worker processes: where the process that started them is killed outright, they end too.
// `leash.mjs?123` names that process, for it may be gone before this line is reached.
import { isMainThread } from 'node:worker_threads';

const PATIENCE = 8_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (isMainThread) {
  const named = Number(new URL(import.meta.url).search.slice(1));
  // a child of the web process inherits the leash: it hangs on its own parent
  const parent = named && !isAlive(named) ? named : process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE).unref();
  }, 500);
  watch.unref();
}
