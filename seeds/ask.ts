import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks for a secret on the terminal without showing what is typed. @throws where there is no terminal to ask on */
export function askSecret(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Error('no terminal to ask on: set ADMIN_PASSWORD');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stdout.write(question);
  return new Promise((resolve, reject) => {
    let answered = false;
    reader.once('close', () => (answered ? undefined : reject(new Error('no password was given'))));
    reader.question('', (answer) => {
      answered = true;
      reader.close();
      process.stdout.write('\n');
      resolve(answer);
    });
  });
}
