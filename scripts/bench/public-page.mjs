// The public page of a bulletin against a static file of the same size, by the same server.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { at, stop } from '../processes.mjs';
import { stage } from '../stages.mjs';
import { freePort, sampleDatabase, serveWeb } from './server.mjs';

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

/** @returns {Promise<import('./table.mjs').Result[]>} */
export async function publicPageResults(server) {
  const url = await sampleDatabase(server);
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
      const seen = `${ofPage.toFixed(0)}/s against ${ofFile.toFixed(0)}/s: ${ratio.toFixed(2)}`;
      return [{ part: 'public', what: `public page of ${(size / 1024).toFixed(1)} KB`, seen, bar: `≥ ${LEAST.toFixed(2)}`, holds: ratio >= LEAST }];
    });
  } finally {
    rmSync(path.join(folder, name), { force: true });
  }
}
