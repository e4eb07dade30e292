import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Refused } from './create-admin.ts';

/**
 * Asks for secrets on the terminal, one after the other, without showing what is typed.
 * @returns the answers in the order of the questions
 * @throws Refused where there is no terminal to ask on, or it is closed before the last answer
 */
export async function askSecrets(questions: readonly string[]): Promise<string[]> {
  if (!process.stdin.isTTY) throw new Refused('There is no terminal to ask for the password on: set ADMIN_PASSWORD.');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  // one reader for all questions: what is pasted in one go would be lost to the second of two
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  const lines = reader[Symbol.asyncIterator]();
  try {
    const answers: string[] = [];
    for (const question of questions) {
      process.stdout.write(question);
      const line = await lines.next();
      process.stdout.write('\n');
      if (line.done) throw new Refused('No password was given.');
      answers.push(line.value);
    }
    return answers;
  } finally {
    reader.close();
  }
}
