// A mail server of the tests' own. It keeps each message as a file, since the tests run in other processes.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect } from '@playwright/test';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

const FOLDER = path.resolve(import.meta.dirname, '../../test-results/mail');

export interface Mail {
  to: string[];
  subject: string;
  text: string;
  html: string;
  /** by their names in lower case */
  headers: Record<string, string>;
}

/** @returns its address for the worker, and its end */
export async function startMailServer(): Promise<{ url: string; close(): Promise<void> }> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then(({ to = [], subject = '', text = '', html = '', headers = [] }) => {
          const mail: Mail = {
            to: to.flatMap((t) => t.address ?? []),
            subject,
            text,
            html,
            headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
          };
          const file = path.join(FOLDER, `${String(++count).padStart(5, '0')}.json`);
          writeFileSync(`${file}.new`, JSON.stringify(mail));
          renameSync(`${file}.new`, file); // whoever reads the folder sees whole messages only
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** What has come in for an address, the oldest first. */
export function mailsTo(address: string): Mail[] {
  const files = readdirSync(FOLDER)
    .filter((f) => f.endsWith('.json'))
    .sort();
  return files.map((f) => JSON.parse(readFileSync(path.join(FOLDER, f), 'utf8')) as Mail).filter((m) => m.to.includes(address));
}

/** Waits for the newest message to an address, past those that were there before. */
export async function waitForMail(address: string, before = 0): Promise<Mail> {
  await expect.poll(() => mailsTo(address).length, { message: `an e-mail to ${address}`, timeout: 20_000 }).toBeGreaterThan(before);
  const mail = mailsTo(address).at(-1);
  if (!mail) throw new Error(`no e-mail to ${address}`);
  return mail;
}

/** The first link of a message. */
export function linkIn(mail: Mail): string {
  const link = /https?:\/\/\S+/.exec(mail.text)?.[0];
  if (!link) throw new Error(`no link in "${mail.subject}"`);
  return link;
}
