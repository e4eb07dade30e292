// `npm test`: every check there is, in a database of its own, stage by stage from the quickest to the slowest.
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from './chromium.mjs';
import { coverageLines, coverageOf } from './coverage.mjs';
import { copy, create, database, migrate, seed } from './database.mjs';
import { at, env, run } from './processes.mjs';
import { countFile, countPlaywright, countVitest, summary } from './results.mjs';
import { Refusal } from './settings.mjs';
import { build, turbo } from './setup.mjs';
import { StageError, stage, timeTable } from './stages.mjs';

const reports = at('test-results');
const report = (name) => path.join(reports, `${name}.json`);
/** Stages of a row run side by side: while one waits, or has only one thing left to do, the other has the second core. */
const PLAN = [['lint', 'structure'], ['types', 'unit'], ['integration', 'build'], ['e2e']];
const NAMES = PLAN.flat();

/** `--only=unit,e2e`, `--grep=text`, and names of test files */
function options(args) {
  const value = (name) => args.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3);
  const unknown = args.find((a) => a.startsWith('-') && !/^--(only|grep)=/.test(a));
  const only = value('only')?.split(',') ?? NAMES;
  const wrong = unknown ?? only.find((name) => !NAMES.includes(name));
  if (wrong) throw new Refusal(`Unknown: ${wrong}. Use: npm test -- [--only=${NAMES.join(',')}] [--grep=text] [file …]`);
  return { only, grep: value('grep'), files: args.filter((a) => !a.startsWith('-')) };
}

/** @param measured the package whose coverage is asked for: of a whole run, for a part covers a part */
async function vitest(name, projects, measured, { grep, files }, more = {}) {
  const narrowed = [...files, ...(grep ? ['-t', grep] : []), ...(grep || files.length ? ['--passWithNoTests'] : coverageOf(measured))];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`];
  const chosen = projects.flatMap((project) => ['--project', project]);
  // a strange time zone, so that a date that depends on it shows
  await run('vitest', ['run', ...chosen, ...reporters, ...narrowed], { env: { ...env, TZ: 'Asia/Kathmandu', ...more } });
}

async function playwright({ grep, files }, more) {
  const cli = at('e2e/node_modules/@playwright/test/cli.js');
  const narrowed = [...files, ...(grep ? ['--grep', grep] : []), ...(grep || files.length ? ['--pass-with-no-tests'] : [])];
  await run(process.execPath, [cli, 'test', ...narrowed], {
    cwd: at('e2e'),
    env: { ...env, TZ: 'Asia/Kathmandu', PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e'), ...more },
  });
}

const again = (name) => `run \`npm test -- --only=${name}\` for this stage alone`;

function stages(chosen) {
  let server; // one temporary server for integration and e2e
  let migrated;
  let filled;
  const makeTemplates = async () => {
    server = await database({ temporary: true });
    migrated = server('template_app');
    await create(migrated);
    await migrate(migrated);
    filled = server('template_app_sample'); // the name that seeds/testing.ts looks for
    await copy(migrated, filled);
    env.NHIPCAU_DEMO = '1';
    await seed(['--facts', '--sample'], filled);
  };
  let made;
  /** A migrated database, and a copy with facts and sample data: what the tests need is copied from them. */
  const templates = () => {
    made ??= makeTemplates();
    return made;
  };
  return {
    lint: () => stage('lint', '`npx biome check --write` corrects most of it; the rest names its rule.', () => run('biome', ['check', '--error-on-warnings'])),
    structure: () => stage('structure', 'each line above says what to change.', () => run(process.execPath, ['scripts/check-structure.mjs'])),
    types: () => stage('types', 'the lines above name file and type.', () => turbo('typecheck', '--output-logs=errors-only')),
    unit: () => stage('unit', `${again('unit')}, with --grep=… for one test.`, () => vitest('unit', ['unit', 'components'], 'domain', chosen)),
    async integration() {
      await templates();
      const work = () => vitest('integration', ['integration'], 'api', chosen, { TEST_TEMPLATE_URL: migrated });
      await stage('integration', `${again('integration')}, with --grep=… for one test.`, work);
    },
    build,
    async e2e() {
      if (!chosen.only.includes('build')) await build();
      await templates();
      const url = server('e2e');
      await copy(filled, url);
      const browser = await stage('browser', 'install Chromium and set PLAYWRIGHT_CHROMIUM to its path.', chromium);
      const work = () => playwright(chosen, { DATABASE_URL: url, PLAYWRIGHT_CHROMIUM: browser, AUTH_SECRET: randomBytes(32).toString('base64') });
      await stage('e2e', `${again('e2e')}; \`npx playwright show-trace test-results/…/trace.zip\` in e2e/ shows each step of a failed one.`, work);
    },
  };
}

/** @throws StageError where something failed; the count is printed either way, as the last line */
export async function testCommand(args, finish) {
  const chosen = options(args);
  const from = performance.now();
  // the tests set what they need: nothing of this machine's own settings may reach them, least of all a database
  for (const name of ['DATABASE_URL', 'AUTH_SECRET', 'AUTH_URL', 'PUBLIC_URL', 'PORT', 'SMTP_URL', 'MAIL_FROM', 'NHIPCAU_DEMO']) delete env[name];
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const all = stages(chosen);
  let failure = null;
  for (const row of PLAN) {
    const asked = row.filter((name) => chosen.only.includes(name));
    // what runs beside a stage that fails is let finish: it says more than a half of it
    for (const { reason } of await Promise.allSettled(asked.map((name) => all[name]()))) {
      if (reason && !(reason instanceof StageError)) console.error(reason);
      failure ??= reason ?? null;
    }
    if (failure) break;
  }
  await finish(); // first everything stops, then the last line is said
  const counts = [countFile(report('unit'), countVitest), countFile(report('integration'), countVitest), countFile(report('e2e'), countPlaywright)];
  const { line, skipped, failed } = summary(counts, failure !== null);
  console.log(['', ...timeTable(), '', ...coverageLines()].join('\n'));
  console.log(`[test] ${((performance.now() - from) / 1000).toFixed(1)} s${skipped ? `, ${skipped} skipped` : ''}`);
  console.log(line);
  return failed === 0 ? 0 : 1;
}
