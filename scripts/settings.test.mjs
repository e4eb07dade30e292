import { describe, expect, test } from 'vitest';
import { Refusal, settings, weakness } from './settings.mjs';

const SECRET = 'q3V9sK0xT7mZ1bY5nW8cR2dF6gH4jL+a'; // 32 characters
const URL = 'postgresql://app:x@db.example.org:5432/app';

describe('secret', () => {
  test.each([
    undefined,
    '',
    'short',
    'a'.repeat(40),
    '1234'.repeat(10),
    'change-me-change-me-change-me-0000',
    'your-secret-your-secret-your-secret',
    SECRET.slice(1),
  ])('refuses %s', (secret) => expect(weakness(secret)).toEqual(expect.any(String)));
  test('takes a long one of many characters', () => expect(weakness(SECRET)).toBeNull());
});

describe('settings', () => {
  test('without a database: the demo, with facts and sample data', () => {
    expect(settings({})).toEqual({
      deployment: false,
      seeds: ['--facts', '--sample'],
      env: { PORT: '3000', PUBLIC_URL: 'http://localhost:3000', AUTH_URL: 'http://localhost:3000', NHIPCAU_DEMO: '1' },
      warnings: [],
    });
  });
  test('with a database: facts only, never the demo', () => {
    const decided = settings({ DATABASE_URL: URL, AUTH_SECRET: SECRET, PUBLIC_URL: 'https://nhipcau.example.org/', NHIPCAU_DEMO: '1' });
    expect(decided.seeds).toEqual(['--facts']);
    expect(decided.env).toMatchObject({ NHIPCAU_DEMO: '0', AUTH_URL: 'https://nhipcau.example.org' });
  });
  test('sample data in a deployment only when asked, and still no demo', () => {
    const decided = settings({ DATABASE_URL: URL, AUTH_SECRET: SECRET }, { sample: true });
    expect(decided.seeds).toEqual(['--facts', '--sample']);
    expect(decided.env.NHIPCAU_DEMO).toBe('0');
  });
  test.each([
    { DATABASE_URL: URL },
    { DATABASE_URL: URL, AUTH_SECRET: 'weak' },
    { DATABASE_URL: 'mysql://x/y', AUTH_SECRET: SECRET },
    { DATABASE_URL: 'nonsense', AUTH_SECRET: SECRET },
    { PORT: '0' },
    { PORT: 'http' },
    { PUBLIC_URL: 'nhipcau.example.org' },
  ])('refuses %o', (given) => expect(() => settings(given)).toThrow(Refusal));
  test('a command that serves nobody needs no secret', () => expect(settings({ DATABASE_URL: URL }, { serving: false }).env.NHIPCAU_DEMO).toBe('0'));
  test('warns where links in e-mails would lead nowhere', () => {
    expect(settings({ DATABASE_URL: URL, AUTH_SECRET: SECRET, PORT: '8080' }).warnings).toEqual([expect.stringContaining('http://localhost:8080')]);
  });
});
