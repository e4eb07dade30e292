import { isPermanent, retryDelay } from '../outbox/retry.ts';

/**
 * What an error of the mail server means. address: it refused the address, `forGood` where there is no such mailbox (enhanced code 5.1.x, RFC 3463);
 * refused: it refused the message for good; later: it took nothing, try again; unknown: the connection broke after the message had begun to go out.
 */
export type Refusal = { kind: 'address'; forGood: boolean } | { kind: 'refused' } | { kind: 'later'; inSeconds: number } | { kind: 'unknown' };

const textOf = (error: unknown, name: string): string => {
  const value = error instanceof Error && name in error ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** @param attempts tries made, from 1; after the last one nothing is tried again by itself */
export function refusalOf(error: unknown, attempts: number): Refusal {
  const [code, command, reply] = [textOf(error, 'code'), textOf(error, 'command'), Number(textOf(error, 'responseCode'))];
  if (isPermanent(error)) {
    if (code !== 'EENVELOPE') return { kind: 'refused' };
    return { kind: 'address', forGood: /\b5\.1\.\d+\b/.test(textOf(error, 'response')) };
  }
  const tookNothing = (reply >= 400 && reply < 600) || command === 'CONN' || ['EDNS', 'EAUTH', 'ETLS', 'EPROXY', 'ENOAUTH'].includes(code);
  if (!tookNothing) return { kind: 'unknown' };
  const inSeconds = retryDelay(attempts);
  return inSeconds === null ? { kind: 'refused' } : { kind: 'later', inSeconds };
}
