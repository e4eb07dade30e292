// What a bare clone needs before anything else runs: packages and the generated database client.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { at, run } from './processes.mjs';
import { once, stage } from './stages.mjs';

const { packageManager: pnpm } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

// corepack is not everywhere, and its downloads fail behind a registry mirror: npx with the pinned version does
const withPnpm = (...args) => run('npx', ['--yes', '--prefer-offline', pnpm, ...args]);

/** turbo runs each script with the `pnpm` it finds on PATH; `npx pnpm exec` puts it there. */
export const turbo = (...args) => withPnpm('exec', 'turbo', 'run', ...args);

/** package.json of the root and of every workspace package */
export function manifests() {
  const nested = ['apps', 'packages'].flatMap((d) => readdirSync(at(d)).map((name) => at(d, name, 'package.json')));
  return [at('package.json'), ...nested, ...['prisma', 'seeds', 'e2e'].map((d) => at(d, 'package.json'))].filter(existsSync);
}

export const install = () =>
  once([...manifests(), at('pnpm-lock.yaml'), at('pnpm-workspace.yaml')], at('node_modules'), () =>
    stage('install', 'see whether the npm registry can be reached; after a change of a package.json run `npx pnpm install` and commit pnpm-lock.yaml.', () =>
      withPnpm('install', '--frozen-lockfile'),
    ),
  );

const schemas = () =>
  readdirSync(at('prisma/schema'))
    .filter((f) => f.endsWith('.prisma'))
    .map((f) => at('prisma/schema', f));

export const generate = () =>
  once([at('package.json'), at('prisma.config.ts'), ...schemas()], at('packages/db/src/generated'), () =>
    stage('generate', 'the message above names the line of prisma/schema that is wrong.', () => run('prisma', ['generate'])),
  );

export const build = () =>
  stage('build', 'the message above names the file; `npm run dev` shows the same fault in the browser.', () => turbo('build', '--output-logs=new-only'));
