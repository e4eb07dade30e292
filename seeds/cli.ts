// tsx seeds/cli.ts [--facts] [--sample] [--print-accounts]
import { hashPassword } from '@nhipcau/auth/password';
import { createDb } from '@nhipcau/db';
import { fillWeaknessBases } from '@nhipcau/db/measures';
import { seedsEnv } from './env.ts';
import { SAMPLE_TODAY } from './sample/clock.ts';
import { loadSample } from './sample/load.ts';
import { DEMO_PASSWORD, demoAccounts } from './sample/people.ts';
import { loadFacts } from './union/load.ts';

const known = ['--facts', '--sample', '--print-accounts'];
const flags = process.argv.slice(2);
const asked = (flag: string) => flags.includes(flag);

const counted = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');

/** @returns whether anything was asked for */
async function load(): Promise<boolean> {
  if (!asked('--facts') && !asked('--sample')) return false;
  const env = seedsEnv();
  const db = createDb(env.DATABASE_URL, 2);
  try {
    if (asked('--facts')) {
      const written = await loadFacts(db);
      console.log(written === null ? 'facts: the database is not empty, nothing was loaded' : `facts: ${counted(written)}`);
    }
    if (asked('--sample')) {
      const written = await loadSample(db, env.NHIPCAU_DEMO === '1' ? await hashPassword(DEMO_PASSWORD) : null);
      console.log(written === null ? 'sample data: there is data already, nothing was loaded' : `sample data: ${counted(written)}`);
      if (written !== null) await fillWeaknessBases(db, SAMPLE_TODAY);
    }
  } finally {
    await db.$disconnect();
  }
  return true;
}

function printAccounts() {
  const width = Math.max(...demoAccounts.map((a) => a.email.length));
  for (const { email, role } of demoAccounts) console.log(`  ${email.padEnd(width)}  ${DEMO_PASSWORD}  ${role}`);
}

const unknown = flags.find((flag) => !known.includes(flag));
const loaded = unknown === undefined && (await load());
if (unknown === undefined && asked('--print-accounts')) printAccounts();
else if (!loaded) {
  console.error(
    `${unknown === undefined ? '' : `${unknown} is not known. `}Say what to load: --facts, --sample or both; --print-accounts prints the demo accounts.`,
  );
  process.exitCode = 2;
}
