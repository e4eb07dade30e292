import { strFromU8, strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { ImportError } from './errors.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { listEntries, readEntries } from './zip.ts';

const MAIN_PART = 'word/document.xml';
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
/** The older container: a .doc file, or a .docx locked with a password. */
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The stream that holds a locked .docx inside the older container, named in UTF-16. */
const LOCKED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

/** The parts the text depends on: relations, styles, numbering, the main part; never pictures or embedded files. */
const isTextPart = (name: string): boolean => name === '[Content_Types].xml' || /^(?:_rels|word|word\/_rels)\/[^/]*\.(?:xml|rels)$/u.test(name);

/** A comment or a tag, whose quoted values may hold `>`. No branch passes a `<`, so a search never runs far on broken markup. */
const TAG = /<!--[^<]*?-->|<(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/gu;

/**
 * Looks over the tags of one part before the reader builds a tree of it: the
 * reader is slow on broken markup and walks nested elements recursively.
 * @returns the number of tags.
 * @throws ImportError NOT_A_DOCX on broken markup; TOO_COMPLEX on deep nesting or a
 * document type declaration, which Word never writes and which can multiply text.
 */
function countTags(xml: string): number {
  if (/<!(?:DOCTYPE|ENTITY)/u.test(xml)) throw new ImportError('TOO_COMPLEX', 'a part declares a document type');
  let depth = 0;
  let tags = 0;
  let previousEnd = 0;
  for (const match of xml.matchAll(TAG)) {
    const [tag] = match;
    const between = xml.indexOf('<', previousEnd);
    previousEnd = match.index + tag.length;
    tags += 1;
    if (between !== match.index) throw new ImportError('NOT_A_DOCX', 'a tag is not closed');
    if (tag.startsWith('<?') || tag.startsWith('<!') || tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth < 0) throw new ImportError('NOT_A_DOCX', 'an element ends that has not begun');
    if (depth > IMPORT_LIMITS.docxDepth) throw new ImportError('TOO_COMPLEX', 'elements are nested too deeply');
  }
  if (depth !== 0 || xml.includes('<', previousEnd)) throw new ImportError('NOT_A_DOCX', 'the markup breaks off');
  return tags;
}

/**
 * The text of a Word document (.docx), one paragraph per line. Its content
 * decides, not its name: a zip package with a main part. Text deleted under
 * track changes, headers, footers and pictures are left out.
 * @throws ImportError NOT_A_DOCX, ENCRYPTED (locked with a password) or TOO_COMPLEX.
 */
export async function docxText(bytes: Uint8Array): Promise<string> {
  if (startsWith(bytes, OLE_MAGIC) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LOCKED_STREAM)) {
    throw new ImportError('ENCRYPTED', 'the document is locked with a password');
  }
  if (!startsWith(bytes, ZIP_MAGIC)) throw new ImportError('NOT_A_DOCX', 'not a zip package');
  // Bit 0 of an entry's flags says that its bytes are encrypted.
  if (((bytes[6] ?? 0) & 1) === 1) throw new ImportError('ENCRYPTED', 'the package is encrypted');
  try {
    if (!listEntries(bytes).has(MAIN_PART)) throw new ImportError('NOT_A_DOCX', 'the package has no main document part');
    const parts = readEntries(bytes, isTextPart);
    const main = parts.get(MAIN_PART);
    if (!main) throw new ImportError('NOT_A_DOCX', 'the main document part cannot be read');
    const tags = [...parts.values()].reduce((sum, part) => sum + countTags(strFromU8(part)), 0);
    if (tags > IMPORT_LIMITS.docxTags) throw new ImportError('TOO_COMPLEX', 'the text parts hold too many elements');
    // Raw text drops line breaks inside a paragraph and would glue two words together.
    parts.set(MAIN_PART, strToU8(strFromU8(main).replace(/<w:(?:br|cr)(?:\s[^<>]*)?\/>/gu, '<w:t xml:space="preserve">&#10;</w:t>')));
    // Only the parts counted above reach the reader: it opens this package, never the uploaded one.
    const checked = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
    return (await mammoth.extractRawText({ buffer: checked })).value;
  } catch (cause) {
    if (cause instanceof ImportError) throw cause;
    throw new ImportError('NOT_A_DOCX', 'the document cannot be read', { cause });
  }
}
