// A small house for the test beside: a database, a web process and a worker, started and stopped as `npm start` does it.
import { startPostgres } from '../postgres.mjs';
import { serve } from '../processes.mjs';
import { guard } from '../shutdown.mjs';

const stops = [];
const { exit } = guard(async () => {
  for (const stop of stops) await stop();
});
const server = await startPostgres({ name: process.argv[2] });
stops.push(server.stop);
const idle = ['-e', 'setInterval(() => {}, 1000)'];
const children = ['web', 'worker'].map((label) => serve(label, idle));
console.log(JSON.stringify({ port: Number(new URL(server.url('app')).port), pids: children.map((c) => c.pid) }));
await Promise.race(children.map((c) => c.ended)).catch((error) => {
  console.error(error.message);
  return exit(1);
});
