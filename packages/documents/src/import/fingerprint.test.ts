import { describe, expect, it } from 'vitest';
import { contentHash, fingerprintOf, matchKnownDocument } from './fingerprint.ts';
import { paragraphsOf } from './paragraphs.ts';
import { paragraphsOfPage } from './pdf-lines.ts';

const TEXT = 'Hội hữu nghị\n\n  Giao lưu “nhân dân”. \n';

describe('paragraphsOf', () => {
  it('keeps non-empty lines, trimmed, whatever ends them', () => {
    expect(paragraphsOf(' a \r\n\r\n\u00a0b\rc\u2028d\f e')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(paragraphsOf(' \n\t')).toEqual([]);
  });

  it('counts offsets on composed letters and changes nothing inside a line', () => {
    expect(paragraphsOf('hữu nghị'.normalize('NFD'))).toEqual(['hữu nghị']);
    expect(paragraphsOf('a\u00a0:  b')).toEqual(['a\u00a0:  b']);
  });
});

describe('contentHash', () => {
  it('does not depend on how the text was saved', () => {
    const hash = contentHash(paragraphsOf(TEXT));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(contentHash(paragraphsOf(TEXT.replaceAll('\n', '\r\n').normalize('NFD')))).toBe(hash);
    expect(contentHash(TEXT.split('\n'))).toBe(hash);
  });

  it('changes with anything that would move a locator', () => {
    const hash = contentHash(paragraphsOf(TEXT));
    expect(contentHash(paragraphsOf(TEXT.replace('hữu nghị', 'hữu  nghị')))).not.toBe(hash);
    expect(contentHash(paragraphsOf(TEXT.replace('\n\n', ' ')))).not.toBe(hash);
  });
});

describe('matchKnownDocument', () => {
  const fingerprint = fingerprintOf(paragraphsOf(TEXT));
  const sameWords = fingerprintOf(['HỘI HỮU NGHỊ giao lưu', '"nhân dân"']);

  it('prefers the exact text, then the same words, then nothing', () => {
    expect(fingerprint).toMatchObject({ paragraphs: 2, length: 32 });
    const known = [
      { id: 'words', ...sameWords },
      { id: 'exact', ...fingerprint },
    ];
    expect(matchKnownDocument(fingerprint, known)).toMatchObject({ document: { id: 'exact' }, match: 'exact' });
    expect(matchKnownDocument(fingerprint, known.slice(0, 1))).toMatchObject({ document: { id: 'words' }, match: 'words' });
    expect(matchKnownDocument(fingerprint, [{ contentHash: sameWords.contentHash }])).toBeNull();
    expect(matchKnownDocument(fingerprintOf(['khác']), known)).toBeNull();
  });
});

describe('paragraphsOfPage', () => {
  const line = (text: string, row: number, { left = 72, right = 520, size = 12 } = {}) => ({ text, left, right, size, y: 800 - row * 18 });

  it('starts a paragraph at an indent, a list item, another size, a gap and after a short line', () => {
    expect(
      paragraphsOfPage([
        line('Title', 0, { size: 16 }),
        line('First', 1, { left: 100 }),
        line('goes on', 2),
        line('Indented', 3, { left: 100 }),
        line('- item', 4),
        line('short', 5, { right: 200 }),
        line('after short', 6),
        line('', 7),
        line('after gap', 8),
      ]),
    ).toEqual(['Title', 'First goes on', 'Indented', '- item short', 'after short', 'after gap']);
  });

  it('gives nothing for a page without text', () => {
    expect(paragraphsOfPage([])).toEqual([]);
    expect(paragraphsOfPage([line(' ', 0)])).toEqual([]);
  });
});
