// What the parts of the bench that need the application itself start: its built server on the sample data or on a large world.
import { randomBytes } from 'node:crypto';
import { create, migrate, seed } from '../database.mjs';
import { env } from '../processes.mjs';
import { isFree, ready, serveBuilt } from '../serve.mjs';
import { build } from '../setup.mjs';

export async function freePort() {
  for (let port = 3300; port < 3400; port++) if (await isFree(port)) return String(port);
  throw new Error('no free port from 3300 to 3399');
}

let sample;
/** The address of a database with the facts and the sample data, made once; the application is built besides. */
export function sampleDatabase(server) {
  sample ??= (async () => {
    const url = server('sample');
    await create(url);
    await migrate(url);
    env.NHIPCAU_DEMO = '1'; // with the accounts that sign in
    await seed(['--facts', '--sample'], url);
    await build();
    return url;
  })();
  return sample;
}

/** The settings of a web process on a database and a port. */
export const webSettings = (url, port) => {
  const address = `http://localhost:${port}`;
  return { ...env, DATABASE_URL: url, PORT: port, PUBLIC_URL: address, AUTH_URL: address, AUTH_SECRET: randomBytes(32).toString('base64') };
};

/** The production server, ready. */
export async function serveWeb(url, port) {
  const web = serveBuilt(webSettings(url, port));
  await Promise.race([ready(port), web.ended]);
  return { web, address: `http://localhost:${port}` };
}
