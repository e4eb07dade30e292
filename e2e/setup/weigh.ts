// tsx setup/weigh.ts --address=… --chromium=… --results=…: what each page of a running application sends to a browser that has nothing yet
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { walks } from '../fixtures/routes.ts';
import { type Account, DEMO_PASSWORD, emailOf, signInWith } from '../fixtures/sign-in.ts';

interface Weight {
  path: string;
  pattern: string;
  /** bytes of JavaScript as they were sent */
  script: number;
  /** what was asked for besides script, style and font, the page itself among them */
  requests: string[];
}

const argument = (name: string) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
const LIGHT = new Set(['Script', 'Stylesheet', 'Font']);
/** A page has all that it asks for, also what it fetches ahead, when nothing new was asked for so long (ms); it is waited for so long at most. */
const [QUIET, PATIENCE] = [1_000, 15_000];

async function weigh(page: Page, path: string, pattern: string): Promise<Weight> {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const kinds = new Map<string, { kind: string; url: string }>();
  const ended = new Set<string>();
  let [script, last] = [0, Date.now()];
  network.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!request.url.startsWith('http')) return;
    last = Date.now();
    kinds.set(requestId, { kind: type ?? 'Other', url: request.url });
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    ended.add(requestId);
    if (kinds.get(requestId)?.kind === 'Script') script += encodedDataLength;
  });
  network.on('Network.loadingFailed', ({ requestId }) => ended.add(requestId));
  await page.goto(path, { waitUntil: 'load' });
  for (const end = Date.now() + PATIENCE; Date.now() < end && (Date.now() - last < QUIET || [...kinds.keys()].some((id) => !ended.has(id))); ) await sleep(50);
  await network.detach();
  return { path, pattern, script, requests: [...kinds.values()].flatMap(({ kind, url }) => (LIGHT.has(kind) ? [] : `${kind} ${url}`)) };
}

/** Whoever may open the page; the office's administrator opens most. */
function accountFor(pattern: string): 'leader' | 'staff' | 'admin' {
  if (pattern === '/overview') return 'leader';
  if (pattern === '/staff/me') return 'staff';
  return 'admin';
}

const browser = await chromium.launch({ executablePath: argument('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const weights: Weight[] = [];
  const open = async (account: Account | null) => {
    const context = await browser.newContext({ baseURL: argument('address'), locale: 'vi-VN' });
    context.setDefaultTimeout(120_000); // nothing here is about time
    if (account) await signInWith(await context.newPage(), emailOf(account), DEMO_PASSWORD);
    return context;
  };
  const contexts = { nobody: await open(null), leader: await open('leader'), staff: await open('staff'), admin: await open('admin') };
  const seen = new Set<string>();
  for (const { pattern, path, isPublic, status } of await walks()) {
    if (status !== 200 || seen.has(pattern)) continue;
    seen.add(pattern);
    const page = await contexts[isPublic ? 'nobody' : accountFor(pattern)].newPage();
    weights.push(await weigh(page, `/vi${path}`, pattern));
    await page.close();
  }
  writeFileSync(argument('results'), JSON.stringify(weights));
} finally {
  await browser.close();
}
