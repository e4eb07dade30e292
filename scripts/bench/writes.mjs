// Fifty people write at once, over HTTP and with a session each: what a second takes, how long one waits, and what the web process keeps meanwhile.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { at, stop } from '../processes.mjs';
import { stage } from '../stages.mjs';
import { freePort, sampleDatabase, serveWeb } from './server.mjs';
import { addClients } from './writes-world.mjs';

const CLIENTS = 50;
const SECONDS = 8;
const MB = 1024 * 1024;
const BAR = { perSecond: 200, p95: 300, memory: 400 };

/** One connection that stays open, and the cookies of whoever signed in on it. */
function browser(address, from) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const cookies = new Map();
  async function send(path, { body, type = 'application/json' } = {}) {
    const headers = { cookie: [...cookies].map((pair) => pair.join('=')).join('; '), 'x-forwarded-for': from };
    if (body !== undefined) Object.assign(headers, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
    return new Promise((resolve, reject) => {
      const request = http.request(new URL(path, address), { method: body === undefined ? 'GET' : 'POST', agent, headers }, (response) => {
        for (const line of response.headers['set-cookie'] ?? []) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          if (name) cookies.set(name, value);
        }
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode, text }));
      });
      request.on('error', reject).end(body);
    });
  }
  return {
    close: () => agent.destroy(),
    async signIn(email, password) {
      const { csrfToken } = JSON.parse((await send('/api/auth/csrf')).text);
      const body = String(new URLSearchParams({ csrfToken, email, password, callbackUrl: address }));
      await send('/api/auth/callback/credentials', { body, type: 'application/x-www-form-urlencoded' });
      const { text } = await send('/api/auth/session');
      if (!JSON.parse(text)?.user) throw new Error(`${email} could not sign in`);
    },
    /** @throws where the answer is not 200 */
    async mutate(procedure, input) {
      const { status, text } = await send(`/api/trpc/${procedure}`, { body: JSON.stringify({ json: input }) });
      if (status !== 200) throw new Error(`${procedure}: ${status} ${text.slice(0, 300)}`);
      return JSON.parse(text).result.data.json;
    },
  };
}

/** Memory of a process in bytes. Only Linux tells it this way; elsewhere null. */
function memory(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
  } catch {
    return null;
  }
}

/** Every client writes again and again for so many seconds, or once where `seconds` is 0. */
async function load(clients, write, seconds) {
  const [times, errors] = [[], []];
  const from = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      do {
        const begun = performance.now();
        await write(client).then(
          () => times.push(performance.now() - begun),
          (error) => errors.push(error.message),
        );
      } while (performance.now() < from + seconds * 1000 && errors.length < CLIENTS);
    }),
  );
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { perSecond: times.length / ((performance.now() - from) / 1000), p50: quantile(0.5), p95: quantile(0.95), errors };
}

const activity = (id, title, place) => ({
  ...{
    id,
    eventId: null,
    outcome: 'HELD',
    title,
    form: 'FRIENDSHIP_EXCHANGE',
    endsOn: null,
    place,
    role: 'HOST',
    participantsVn: 40,
    participantsForeign: 5,
  },
  ...{ countries: ['FR'], goalIds: [], partners: [], fundsBudget: null, fundsMobilised: null, note: null, photos: [] },
});
const draftOf = (client) => ({
  activities: client.activityIds.map((id, index) => ({
    // a place of its own, else it would be asked of each whether it is the event of another association
    ...activity(id, `Hoạt động ${index}, lần sửa ${index === 0 ? client.version : 0}`, `Nhà văn hóa số ${client.number}`),
    startsOn: client.day,
  })),
  ...{ newUnits: 1, newMembers: 20, achievements: null, difficulties: [], difficultiesNote: null, proposals: `lần ${client.version}` },
});
const eventFields = { description: null, theme: null, endsOn: null, place: null, coHostIds: [], countries: [], expectedParticipants: null, budget: null };

/** What is written, in this order: a report has to be handed in before it is approved. */
const WRITES = [
  {
    what: 'autosave of a draft',
    judged: true,
    async write(client) {
      const { version } = await client.own.mutate('report.saveDraft', { id: client.reportId, version: client.version, draft: draftOf(client) });
      client.version = version;
    },
  },
  {
    what: 'check-in',
    judged: true,
    write: (client) => client.office.mutate('goal.checkIn', { id: client.goalId, confidence: 'MEDIUM', note: 'Đúng tiến độ', idempotencyKey: randomUUID() }),
  },
  {
    what: 'new event',
    write: (client) =>
      client.office.mutate('event.create', {
        ...{ ...eventFields, planYearId: client.planYearId, title: { vi: `Giao lưu ${randomUUID()}` }, form: 'FRIENDSHIP_EXCHANGE', startsOn: client.day },
        ...{ hostId: client.organisationId, currency: 'VND', anniversaryKey: null, goals: [], acceptDuplicates: true, idempotencyKey: randomUUID() },
      }),
  },
  {
    what: 'submission',
    once: true,
    async write(client) {
      const { version } = await client.own.mutate('report.submit', { id: client.reportId, version: client.version, draft: draftOf(client) });
      client.version = version;
    },
  },
  {
    what: 'approval',
    once: true,
    write: (client) => client.office.mutate('report.approve', { id: client.reportId, version: client.version, sameEvents: [] }),
  },
];

function judge({ what, judged = false }, { perSecond, p50, p95, errors }, peak) {
  if (errors.length > 0) console.error(`${what}: ${errors.length} errors, the first: ${errors[0]}`);
  const seen = `${perSecond.toFixed(0)}/s, half within ${p50.toFixed(0)} ms, 95 % within ${p95.toFixed(0)} ms, ${errors.length} errors, web process ${peak === null ? 'unknown' : `${(peak / MB).toFixed(0)} MB`}`;
  const fits = errors.length === 0 && (peak === null || peak <= BAR.memory * MB);
  const bar = `${judged ? `≥ ${BAR.perSecond}/s, 95 % ≤ ${BAR.p95} ms, ` : ''}no error, ≤ ${BAR.memory} MB`;
  return { part: 'writes', what: `${what}, ${CLIENTS} at once`, seen, bar, holds: fits && (!judged || (perSecond >= BAR.perSecond && p95 <= BAR.p95)) };
}

async function measured(kind, clients, pid) {
  let peak = memory(pid);
  const watch = setInterval(() => {
    peak = Math.max(peak ?? 0, memory(pid) ?? 0) || null;
  }, 250);
  try {
    if (!kind.once) await load(clients, kind.write, 1); // connections, plans, compiled code
    return judge(kind, await load(clients, kind.write, kind.once ? 0 : SECONDS), peak);
  } finally {
    clearInterval(watch);
  }
}

/** @returns {Promise<import('./table.mjs').Result[]>} */
export async function writeResults(server) {
  const url = await sampleDatabase(server);
  const { hash } = createRequire(at('packages/auth/package.json'))('@node-rs/argon2');
  const password = randomUUID();
  const world = await addClients(url, CLIENTS, await hash(password));
  const { web, address } = await serveWeb(url, await freePort());
  return stage('writes', 'the first error is told above; `--only=writes` runs this part alone.', async () => {
    const rest = memory(web.pid);
    const office = [];
    for (const [index, client] of world.entries()) {
      client.own = browser(address, `10.0.0.${index + 1}`);
      await client.own.signIn(client.email, password);
      client.office = browser(address, `10.0.1.${index + 1}`);
      await client.office.signIn(client.officeEmail, password);
      office.push(client.office, client.own);
    }
    const results = [];
    for (const kind of WRITES) results.push(await measured(kind, world, web.pid));
    for (const one of office) one.close();
    await stop(web);
    const atRest = rest === null ? 'unknown' : `${(rest / MB).toFixed(0)} MB`;
    return [{ part: 'writes', what: 'web process at rest', seen: atRest, bar: '≤ 200 MB', holds: rest === null || rest <= 200 * MB }, ...results];
  });
}
