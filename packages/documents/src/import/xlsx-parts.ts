import { Unzip, UnzipInflate } from 'fflate';
import { TableError } from './table-errors.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { xmlScanner } from './xml-scanner.ts';

/** Small slices keep what one step can unfold under about 17 MB, the format's greatest ratio being near 1 : 1032. */
const SLICE = 16 * 1024;

/**
 * Unfolds the wanted entries of a package slice by slice and hands out the text as it comes; the bytes that really come out are counted, since the
 * declared sizes can lie. Yields after each slice, so that the caller may rest.
 * @throws TableError TOO_COMPLEX past `most`; the zip reader's own error on damaged data.
 */
export function* unfold(bytes: Uint8Array, most: number, wanted: (name: string) => ((text: string, last: boolean) => void) | null): Generator<void> {
  let unfolded = 0;
  const seen = new Set<string>();
  const unzip = new Unzip((file) => {
    const take = seen.has(file.name) ? null : wanted(file.name);
    if (!take) return;
    seen.add(file.name);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    file.ondata = (error, data, final) => {
      if (error) throw error;
      unfolded += data.length;
      if (unfolded > most) throw new TableError('TOO_COMPLEX', 'the package unfolds to too many bytes');
      take(decoder.decode(data, { stream: !final }), final);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += SLICE) {
    unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
    yield;
  }
}

/** The whole text of a part and of others, by name. */
function partsOf(bytes: Uint8Array, names: readonly string[]): Map<string, string> {
  const parts = new Map<string, string>();
  const take = (name: string) => (names.includes(name) ? (text: string) => void parts.set(name, (parts.get(name) ?? '') + text) : null);
  for (const _ of unfold(bytes, TABLE_LIMITS.partBytes, take));
  return parts;
}

/** The entry that holds the first sheet of a workbook. */
export function firstSheet(bytes: Uint8Array, names: ReadonlySet<string>): string {
  const [workbook, relations] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
  const parts = partsOf(bytes, [workbook, relations]);
  let wanted: string | null = null;
  xmlScanner({
    open(name, attribute) {
      if (name === 'sheet' && wanted === null && attribute('state') !== 'veryHidden') wanted = attribute('id');
    },
    text() {},
    close() {},
  })(parts.get(workbook) ?? '', true);
  let target: string | null = null;
  xmlScanner({
    open(name, attribute) {
      if (name === 'Relationship' && attribute('Id') === wanted) target = attribute('Target');
    },
    text() {},
    close() {},
  })(parts.get(relations) ?? '', true);
  const path = (target ?? 'worksheets/sheet1.xml').replace(/^\.\//u, '');
  const entry = path.startsWith('/') ? path.slice(1) : `xl/${path}`;
  if (!names.has(entry)) throw new TableError('NOT_AN_XLSX', 'the package has no sheet');
  return entry;
}

/** The texts that cells point at by number, in order; phonetic readings are left out. */
export function sharedTexts(bytes: Uint8Array): string[] {
  const texts: string[] = [];
  let current = '';
  let inText = false;
  let reading = 0;
  const scan = xmlScanner({
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') reading += 1;
      else if (name === 't') inText = reading === 0;
    },
    text(text) {
      if (inText && current.length < TABLE_LIMITS.cellLength) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') reading -= 1;
      else if (name === 'si') texts.push(current.slice(0, TABLE_LIMITS.cellLength));
    },
  });
  for (const _ of unfold(bytes, TABLE_LIMITS.partBytes, (name) => (name === 'xl/sharedStrings.xml' ? scan : null)));
  return texts;
}
