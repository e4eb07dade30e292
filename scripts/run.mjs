// `npm start`, `npm test` and the rest, from a bare clone: only Node and npm are needed.
// Nothing but Node's own modules may be imported here and in the files beside until install() has run.
import { benchCommand } from './bench/bench.mjs';
import { database, migrate, stopDatabases } from './database.mjs';
import { env, run } from './processes.mjs';
import { devCommand, prepare, startCommand } from './serve.mjs';
import { Refusal, settings } from './settings.mjs';
import { generate, install } from './setup.mjs';
import { guard } from './shutdown.mjs';
import { StageError } from './stages.mjs';
import { testCommand } from './test.mjs';

const { tidyUp, exit, isEnding } = guard(stopDatabases);

const setUp = async () => {
  await install();
  await generate();
};
/** One script on the database, for instance in another terminal while the application runs. */
const script = (file, options) => async (args) => {
  await setUp();
  await database();
  await migrate();
  await run('tsx', [file, ...args], options);
};

const commands = {
  async start(args) {
    const decided = await prepare(args); // refuses before anything is done
    await setUp();
    await startCommand(decided);
  },
  async dev(args) {
    const decided = await prepare(args);
    await setUp();
    await devCommand(decided);
  },
  async test(args) {
    await setUp();
    return testCommand(args, tidyUp);
  },
  async bench(args) {
    await setUp();
    return benchCommand(args);
  },
  async 'admin:create'(args) {
    Object.assign(env, settings(process.env, { serving: false }).env);
    await script('seeds/admin.ts', { interactive: true })(args);
  },
  'db:migrate': async () => {
    await setUp();
    await database();
    await migrate();
  },
  'db:migrate:new': async (args) => {
    await setUp();
    await database();
    await run('tsx', ['packages/db/src/migrate.ts', 'new', ...args]);
  },
};

const [major, minor] = process.versions.node.split('.').map(Number);
const [name, ...args] = process.argv.slice(2);
try {
  if (major < 20 || (major === 20 && minor < 19)) throw new Refusal(`Node 20.19 or newer is needed, this is ${process.versions.node}.`);
  if (!commands[name]) throw new Refusal(`Unknown command "${name}"; there are: ${Object.keys(commands).join(', ')}.`);
  await exit((await commands[name](args)) ?? 0);
} catch (error) {
  if (!isEnding() && !(error instanceof StageError)) console.error(`\n${error.message}`);
  await exit(1);
}
