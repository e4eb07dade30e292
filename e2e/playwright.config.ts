import { defineConfig, devices } from '@playwright/test';
import { BASE_URL, LANES } from './setup/servers.ts';

/** On the production build: `npm test -- --only=e2e` builds, fills a database and runs this. */
export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results/e2e',
  globalSetup: './setup/global-setup.ts',
  // a file at a time in each lane, for its tests share the records of one database
  workers: LANES,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // the json report goes to PLAYWRIGHT_JSON_OUTPUT_FILE, from which `npm test` counts
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['line'], ['json']] : [['line']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: BASE_URL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // without the film: on two cores it costs more than the tests
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true },
    screenshot: 'only-on-failure',
    launchOptions: { args: ['--disable-gpu'], ...(process.env.PLAYWRIGHT_CHROMIUM && { executablePath: process.env.PLAYWRIGHT_CHROMIUM }) },
  },
});
