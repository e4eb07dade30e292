import { isPermanent, retryDelay } from '../outbox/retry.ts';

/**
 * What an error of the mail server means. address: it refused the address, `forGood` where there is no such mailbox (enhanced code 5.1.x, RFC 3463);
 * refused: it refused the message for good; later: it took nothing, try again, `all` where that says something of the server and not of this message alone;
 * unknown: the connection broke after the message had begun to go out.
 */
export type Refusal = { kind: 'address'; forGood: boolean } | { kind: 'refused' } | { kind: 'later'; inSeconds: number; all: boolean } | { kind: 'unknown' };

const textOf = (error: unknown, name: string): string => {
  const value = error instanceof Error && name in error ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const CLOSING = 421;

/** @param attempts tries made, from 1; after the last one nothing is tried again by itself */
export function refusalOf(error: unknown, attempts: number): Refusal {
  const [code, command, reply] = [textOf(error, 'code'), textOf(error, 'command'), Number(textOf(error, 'responseCode'))];
  // the sender is the same for all: that it is refused says nothing of a reader, and its settings may be corrected
  const all = command === 'MAIL FROM' || command === 'CONN' || reply === CLOSING || ['EDNS', 'EAUTH', 'ETLS', 'EPROXY', 'ENOAUTH'].includes(code);
  if (isPermanent(error) && !all) {
    const response = textOf(error, 'response');
    // 5.7.x is a rule of the server, such as one against relaying, and not a fault of the mailbox
    if (code !== 'EENVELOPE' || command !== 'RCPT TO' || /\b5\.7\.\d+\b/.test(response)) return { kind: 'refused' };
    return { kind: 'address', forGood: /\b5\.1\.\d+\b/.test(response) };
  }
  // an address that no server was asked about
  if (code === 'EENVELOPE' && command === 'API') return { kind: 'refused' };
  if (!all && !(reply >= 400 && reply < 600)) return { kind: 'unknown' };
  const inSeconds = retryDelay(attempts);
  return inSeconds === null ? { kind: 'refused' } : { kind: 'later', inSeconds, all };
}
