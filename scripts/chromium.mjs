// The browser for the end-to-end tests: $PLAYWRIGHT_CHROMIUM, Playwright's own, the system's, else it is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { at } from './processes.mjs';

const system = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium. @throws where none is found and none could be installed */
export async function chromium() {
  // the packages may have been installed after this file was loaded
  const require = createRequire(at('e2e/package.json'));
  const own = require('@playwright/test').chromium.executablePath();
  const wanted = process.env.PLAYWRIGHT_CHROMIUM;
  if (wanted && !existsSync(wanted)) throw new Error(`PLAYWRIGHT_CHROMIUM names ${wanted}, which is not there`);
  const find = () => [wanted, own, ...system].find((p) => p && existsSync(p));
  const inherit = { stdio: 'inherit', cwd: at('e2e') };
  if (!find() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium here: installing the system package');
    spawnSync('apt-get', ['update'], inherit);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { ...inherit, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  if (!find()) {
    console.log("No Chromium here: installing Playwright's own");
    spawnSync(process.execPath, [require.resolve('@playwright/test/cli'), 'install', 'chromium'], inherit);
  }
  const found = find();
  if (!found) throw new Error('no Chromium was found and none could be installed');
  return found;
}
