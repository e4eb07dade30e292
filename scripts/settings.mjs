// What the environment says, checked before anything is started. Pure: no file, no process is touched here.

/** The settings are such that the application must not start; the message says what to set. */
export class Refusal extends Error {}

const SHORTEST_SECRET = 32;
const FEWEST_LETTERS = 10; // "aaaa…" and "12341234…" have fewer
const EXAMPLES = ['change', 'example', 'your-secret', 'yoursecret', 'secretsecret', 'password', 'nhipcau', '0123456789', 'abcdefghij', 'placeholder'];

/** Why the secret must not be used; null where it may. */
export function weakness(secret) {
  if (!secret) return 'AUTH_SECRET is not set';
  if (secret.length < SHORTEST_SECRET) return `AUTH_SECRET has ${secret.length} characters, ${SHORTEST_SECRET} are needed`;
  if (new Set(secret).size < FEWEST_LETTERS) return 'AUTH_SECRET repeats itself';
  const example = EXAMPLES.find((word) => secret.toLowerCase().includes(word));
  return example ? `AUTH_SECRET looks like an example ("${example}")` : null;
}

function port(value) {
  const number = Number(value || 3000);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) throw new Refusal(`PORT must be a number from 1 to 65535, not "${value}".`);
  return String(number);
}

function publicUrl(value, fallback) {
  if (!value) return fallback;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new Refusal(`PUBLIC_URL must be the address people open, such as https://nhipcau.example.org, not "${value}".`);
  }
  return value.replace(/\/+$/, '');
}

/**
 * Decides from the environment how to run.
 * @param given the environment
 * @param sample whether sample data was asked for (`--sample`)
 * @param serving whether people will sign in: only then the secret matters
 * @returns deployment: a database was given; seeds: the flags for seeds/cli.ts; env: what the processes are given besides
 * @throws Refusal with a sentence that says what to set
 */
export function settings(given, { sample = false, serving = true } = {}) {
  const deployment = Boolean(given.DATABASE_URL);
  const PORT = port(given.PORT);
  const PUBLIC_URL = publicUrl(given.PUBLIC_URL, `http://localhost:${PORT}`);
  if (deployment) {
    if (!URL.canParse(given.DATABASE_URL) || !/^postgres(ql)?:$/.test(new URL(given.DATABASE_URL).protocol)) {
      throw new Refusal('DATABASE_URL must look like postgresql://user:password@host:5432/database.');
    }
    const fault = serving ? weakness(given.AUTH_SECRET) : null;
    if (fault) throw new Refusal(`${fault}. Make one with \`openssl rand -base64 32\` and set it: AUTH_SECRET=… npm start`);
  }
  return {
    deployment,
    seeds: deployment ? ['--facts', ...(sample ? ['--sample'] : [])] : ['--facts', '--sample'],
    env: { PORT, PUBLIC_URL, AUTH_URL: PUBLIC_URL, NHIPCAU_DEMO: deployment ? '0' : '1' },
    warnings: deployment && !given.PUBLIC_URL ? [`PUBLIC_URL is not set: links in e-mails will point to ${PUBLIC_URL}.`] : [],
  };
}
