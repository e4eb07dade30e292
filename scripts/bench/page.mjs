// What the pages send to a browser: the overview's requests, and the JavaScript of every page.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '../chromium.mjs';
import { at, env, run, stop } from '../processes.mjs';
import { stage } from '../stages.mjs';
import { freePort, sampleDatabase, serveWeb } from './server.mjs';

const BAR = { requests: 1, overview: 170, page: 300 };
/** Pages that are a tool of their own: the editor of articles, and the network of partners. */
const TOOLS = ['/bulletins/*/articles/*', '/partners/network'];
const kb = (bytes) => bytes / 1024;
const told = (bytes) => `${kb(bytes).toFixed(0)} KB`;

async function weigh(url, address) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const results = path.join(folder, 'weights.json');
  try {
    const browser = await chromium();
    await run('tsx', ['setup/weigh.ts', `--address=${address}`, `--chromium=${browser}`, `--results=${results}`], {
      cwd: at('e2e'),
      env: { ...env, DATABASE_URL: url },
    });
    return JSON.parse(readFileSync(results, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const script = (what, bytes, bar) => ({
  ...{ part: 'page', what, seen: told(bytes), bar: bar === null ? '' : `≤ ${bar} KB` },
  holds: bar === null ? null : kb(bytes) <= bar,
});

/** @returns {Promise<import('./table.mjs').Result[]>} */
export async function pageResults(server) {
  const url = await sampleDatabase(server);
  return stage('weight', 'each page is opened once in Chromium; see e2e/setup/weigh.ts.', async () => {
    const { web, address } = await serveWeb(url, await freePort());
    const weights = await weigh(url, address);
    await stop(web);
    const overview = weights.find(({ pattern }) => pattern === '/overview');
    if (!overview) throw new Error('the overview was not opened');
    const others = overview.requests.length;
    if (others > BAR.requests) console.log(overview.requests.join('\n'));
    const [tools, pages] = [true, false].map((tool) => weights.filter(({ pattern }) => TOOLS.includes(pattern) === tool));
    const heavy = pages.toSorted((a, b) => b.script - a.script);
    return [
      {
        part: 'page',
        what: 'requests of the overview besides script, style and font',
        seen: String(others),
        bar: `≤ ${BAR.requests}`,
        holds: others <= BAR.requests,
      },
      script('JavaScript of the overview', overview.script, BAR.overview),
      ...heavy.filter((one, place) => place === 0 || kb(one.script) > BAR.page).map((one) => script(`JavaScript of ${one.pattern}`, one.script, BAR.page)),
      script(`JavaScript in the middle of ${pages.length} pages`, heavy[Math.floor(heavy.length / 2)].script, null),
      ...tools.map((one) => script(`JavaScript of ${one.pattern}`, one.script, null)),
    ];
  });
}
