import { createHash } from 'node:crypto';
import { paragraphsOf } from './paragraphs.ts';

/** What recognises a document without keeping its text. */
export interface Fingerprint {
  /** Same hash: same paragraphs, so the locators recorded for one hold for the other. */
  readonly contentHash: string;
  /** Same hash: same words in the same order, whatever the line breaks, punctuation and case. */
  readonly wordsHash: string;
  /** Number of paragraphs, 0 or more. */
  readonly paragraphs: number;
  /** Length of all paragraphs together, in UTF-16 code units. */
  readonly length: number;
}

/** A document already on record; `wordsHash` is `null` when only the exact text is to be recognised. */
export interface KnownDocument {
  readonly contentHash: string;
  readonly wordsHash?: string | null;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * SHA-256 (64 lower-case hexadecimal digits) of the paragraphs joined by a line
 * feed, as `paragraphsOf` gives them. The file's encoding, byte-order mark, kind
 * of line end, blank lines and Unicode form do not change it; anything that
 * would move a locator does.
 */
export function contentHash(paragraphs: readonly string[]): string {
  return sha256(paragraphsOf(paragraphs.join('\n')).join('\n'));
}

/**
 * SHA-256 (64 lower-case hexadecimal digits) of the letters, marks and digits alone, in
 * lower case, words separated by one space. Recognises the same article saved
 * in another format; its locators must then be found again.
 */
export function wordsHash(paragraphs: readonly string[]): string {
  const words =
    paragraphs
      .join('\n')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return sha256(words.join(' '));
}

/** Both hashes and the size of a document. */
export function fingerprintOf(paragraphs: readonly string[]): Fingerprint {
  const normal = paragraphsOf(paragraphs.join('\n'));
  return {
    contentHash: contentHash(normal),
    wordsHash: wordsHash(normal),
    paragraphs: normal.length,
    length: normal.reduce((sum, paragraph) => sum + paragraph.length, 0),
  };
}

/**
 * Finds the record of a document among those known. `exact` means that the
 * recorded locators hold as they are; `words` that it is the same text laid out
 * otherwise. An exact match anywhere in the list wins. `null` when none matches.
 */
export function matchKnownDocument<D extends KnownDocument>(
  fingerprint: Pick<Fingerprint, 'contentHash' | 'wordsHash'>,
  known: readonly D[],
): { readonly document: D; readonly match: 'exact' | 'words' } | null {
  const exact = known.find((document) => document.contentHash === fingerprint.contentHash);
  if (exact) return { document: exact, match: 'exact' };
  const same = known.find((document) => document.wordsHash != null && document.wordsHash === fingerprint.wordsHash);
  return same ? { document: same, match: 'words' } : null;
}
