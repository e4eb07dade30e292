import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface TestSmtp {
  url: string;
  /** what has come in so far, each as a mail reader sees it */
  received: Email[];
  /** resolves when so many have come in */
  waitFor(count: number): Promise<Email[]>;
  close(): Promise<void>;
}

/** A real mail server on this machine. @param refuse the reply to an address: a code of RFC 5321, or null to take the message */
export async function startTestSmtp(refuse: (address: string) => number | null = () => null): Promise<TestSmtp> {
  const received: Email[] = [];
  const waiting: { count: number; resolve: (mails: Email[]) => void }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const responseCode = refuse(address);
      done(responseCode === null ? null : Object.assign(new Error('refused by the test'), { responseCode }));
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          received.push(mail);
          done();
          for (const { count, resolve } of waiting) if (received.length >= count) resolve(received);
        }, done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    waitFor: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve(received);
        else waiting.push({ count, resolve });
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
