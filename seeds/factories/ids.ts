import { createHash } from 'node:crypto';

const EPOCH = Date.UTC(2025, 0, 1).toString(16).padStart(12, '0');

/** The same UUID (version 7 in form) for the same kind and key on every machine, so that seeds and tests can name a row without looking it up. */
export function stableId(kind: string, key: string): string {
  const hex = createHash('sha256').update(`${kind}:${key}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${EPOCH.slice(0, 8)}-${EPOCH.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
