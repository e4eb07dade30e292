import { defineConfig } from 'vitest/config';

// A strange time zone, so that a calendar date that depends on it shows.
process.env.TZ = 'Asia/Kathmandu';

const tests = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx,mjs}`);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: tests('packages/{domain,charts,i18n,documents,ui}/src', 'apps/web/src', 'scripts'),
          exclude: ['**/node_modules/**', 'scripts/lifecycle/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: tests('packages/{db,auth,api}/src', 'apps/worker/src', 'seeds', 'scripts/lifecycle'),
          exclude: ['**/node_modules/**'],
          // gives TEST_TEMPLATE_URL where `npm test` has not: `npx vitest run packages/api` works by itself
          globalSetup: ['scripts/vitest-database.mjs'],
          // setting up a database and seeding it takes its time on two cores
          hookTimeout: 60_000,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
