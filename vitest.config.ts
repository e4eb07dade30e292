import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

// A strange time zone, so that a calendar date that depends on it shows.
process.env.TZ = 'Asia/Kathmandu';

const tests = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,mjs}`);
const exclude = ['**/node_modules/**'];

export default defineConfig({
  test: {
    // all cores: by itself vitest leaves one of two idle. More would need more connections than the server has
    maxWorkers: Math.min(availableParallelism(), 8),
    // Files of one process share the modules they load: to load the application anew costs more than most files' tests.
    // None of them changes a module; what each changes is a database of its own.
    isolate: false,
    // only for what hangs: seeding, unfolding a file or drawing takes its time on two cores beside other work
    hookTimeout: 60_000,
    testTimeout: 60_000,
    // asked for by `npm test` for each run: see scripts/coverage.mjs
    coverage: {
      provider: 'v8',
      exclude: ['**/*.test.*', '**/*.fixture.ts', '**/testing/**', '**/*.types.ts'],
      reporter: ['json-summary'],
      reportOnFailure: true,
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: tests('packages/{domain,charts,i18n,documents,ui}/src', 'apps/web/src', 'scripts'),
          exclude: [...exclude, 'scripts/lifecycle/**'],
        },
      },
      {
        extends: true,
        resolve: { alias: { '@': path.resolve(import.meta.dirname, 'apps/web/src') } },
        test: {
          name: 'components',
          include: ['apps/web/src/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['apps/web/src/testing/each-file.ts'],
          // it imports `next/navigation`, which only a bundler finds
          server: { deps: { inline: ['next-intl'] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: tests('packages/{db,auth,api}/src', 'apps/worker/src', 'seeds', 'scripts/lifecycle'),
          exclude,
          // gives TEST_TEMPLATE_URL where `npm test` has not: `npx vitest run packages/api` works by itself
          globalSetup: ['scripts/vitest-database.mjs'],
        },
      },
    ],
  },
});
