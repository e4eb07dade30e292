// `npm run bench`: the overview against plain SQL, then the public page of a bulletin against a static file of the same size, by the same server.
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { create, database, migrate, seed } from './database.mjs';
import { at, env, run, stop } from './processes.mjs';
import { isFree, ready, serveBuilt } from './serve.mjs';
import { build } from './setup.mjs';
import { stage } from './stages.mjs';

const CONNECTIONS = 16;
const SECONDS = 3;
/** by turns, so that whatever else the machine does falls on both */
const TURNS = 3;
const LEAST = 1 / 3;

const get = (url, agent) =>
  new Promise((resolve, reject) => {
    http
      .get(url, { agent }, (response) => {
        let size = 0;
        response.on('data', (chunk) => {
          size += chunk.length;
        });
        response.on('end', () => (response.statusCode === 200 ? resolve(size) : reject(new Error(`${url}: ${response.statusCode}`))));
      })
      .on('error', reject);
  });

/** @returns requests answered a second */
async function rate(url) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const from = performance.now();
  const end = from + SECONDS * 1000;
  let count = 0;
  const ask = async () => {
    for (; performance.now() < end; count++) await get(url, agent);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  agent.destroy();
  return count / ((performance.now() - from) / 1000);
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function freePort() {
  for (let port = 3300; port < 3400; port++) if (await isFree(port)) return String(port);
  throw new Error('no free port from 3300 to 3399');
}

/** The production server with the sample data. */
async function serveWeb(url, port) {
  const address = `http://localhost:${port}`;
  const web = serveBuilt({ ...env, DATABASE_URL: url, PORT: port, PUBLIC_URL: address, AUTH_URL: address, AUTH_SECRET: randomBytes(32).toString('base64') });
  await Promise.race([ready(port), web.ended]);
  return { web, address };
}

async function publicPage(server) {
  const url = server('page');
  await create(url);
  await migrate(url);
  await seed(['--facts', '--sample'], url);
  await build();
  const port = await freePort();
  const name = `bench-${process.pid}.html`;
  const folder = at('apps/web/.next/static');
  try {
    return await stage('page', 'the public page has to come from what each process keeps: see apps/web/src/server/publication/shelf.ts.', async () => {
      const first = await serveWeb(url, port);
      const sitemap = await (await fetch(`${first.address}/sitemap.xml`)).text();
      const page = /<loc>([^<]*\/bulletins\/\d+\/\d+)<\/loc>/.exec(sitemap)?.[1];
      if (!page) throw new Error('the sample data has no published bulletin');
      const size = await get(page);
      await stop(first.web);
      // the server looks for its static files when it starts
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, name), 'x'.repeat(size));
      const { web, address } = await serveWeb(url, port);
      const file = `${address}/_next/static/${name}`;
      if ((await get(file)) !== (await get(page))) throw new Error('page and file are not of the same size');
      await rate(file);
      await rate(page);
      const rates = { file: [], page: [] };
      for (let turn = 0; turn < TURNS; turn++) {
        rates.file.push(await rate(file));
        rates.page.push(await rate(page));
      }
      await stop(web);
      const [ofFile, ofPage] = [median(rates.file), median(rates.page)];
      const ratio = ofPage / ofFile;
      console.log(
        `public page, ${(size / 1024).toFixed(1)} KB: ${ofPage.toFixed(0)} requests/s from what is kept, static file of the same size ${ofFile.toFixed(0)} requests/s, ratio ${ratio.toFixed(2)}`,
      );
      if (ratio < LEAST)
        console.error(`too slow: the public page is served at ${ratio.toFixed(2)} of the rate of a static file, less than ${LEAST.toFixed(2)}`);
      return ratio >= LEAST;
    });
  } finally {
    rmSync(path.join(folder, name), { force: true });
  }
}

/** @param args of the first part; `--only=overview` or `--only=page` runs one of them. @returns the exit code */
export async function benchCommand(args) {
  const only = args.find((arg) => arg.startsWith('--only='))?.slice(7);
  const server = await database({ temporary: true });
  await migrate();
  let failed = false;
  if (only !== 'page') {
    const overview = run('tsx', ['seeds/scale/bench.ts', ...args.filter((arg) => !arg.startsWith('--only='))]);
    await overview.catch((error) => {
      console.error(error.message);
      failed = true;
    });
  }
  if (only !== 'overview') failed = !(await publicPage(server)) || failed;
  return failed ? 1 : 0;
}
