import { TableError } from './table-errors.ts';
import { TABLE_LIMITS } from './table-limits.ts';

export interface XmlHandler {
  /** `attribute` reads one by its local name; null where it is not there. */
  open(name: string, attribute: (name: string) => string | null): void;
  text(text: string): void;
  close(name: string): void;
}

/** A tag, comment or CDATA section from the place where the search begins. */
const MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>"'/!?]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|<\?[^<>]*\?>/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(whole: string, name: string): string {
  const known = ENTITIES[name];
  if (known !== undefined) return known;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : name.startsWith('#') ? Number.parseInt(name.slice(1), 10) : Number.NaN;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const plain = (text: string): string => (text.includes('&') ? text.replace(/&([a-z]+|#\d{1,7}|#x[0-9a-f]{1,6});/giu, entity) : text);
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributeIn(tag: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
  return found ? plain(found[1] ?? found[2] ?? '') : null;
}

/**
 * Reads XML in slices without keeping it: names without their prefix, the five entities of XML and numeric ones. Nothing outside is ever looked up.
 * @throws TableError TOO_COMPLEX on a document type declaration or an endless token; NOT_AN_XLSX on markup that is none.
 */
export function xmlScanner(handler: XmlHandler): (slice: string, last: boolean) => void {
  let rest = '';
  let depth = 0;
  return (slice, last) => {
    const text = rest + slice;
    let at = 0;
    while (at < text.length) {
      const next = text.indexOf('<', at);
      if (next === -1) break;
      if (next > at) handler.text(plain(text.slice(at, next)));
      at = next;
      MARKUP.lastIndex = at;
      const found = MARKUP.exec(text);
      if (!found) {
        if (text.startsWith('<!D', at) || text.startsWith('<!E', at)) throw new TableError('TOO_COMPLEX', 'a part declares a document type');
        if (text.indexOf('<', at + 1) !== -1 && !text.startsWith('<!', at)) throw new TableError('NOT_AN_XLSX', 'a tag is not closed');
        break;
      }
      const [whole, section, closing, name, attributes = '', selfClosing] = found;
      at += whole.length;
      if (section !== undefined) handler.text(section);
      else if (name !== undefined) {
        if (closing) {
          depth -= 1;
          handler.close(local(name));
        } else {
          handler.open(local(name), (wanted) => attributeIn(attributes, wanted));
          if (selfClosing) handler.close(local(name));
          else depth += 1;
        }
      }
    }
    rest = text.slice(at);
    if (rest.length > TABLE_LIMITS.tokenLength) throw new TableError('TOO_COMPLEX', 'a token does not end');
    if (last && (rest.includes('<') || depth !== 0)) throw new TableError('NOT_AN_XLSX', 'the markup breaks off');
  };
}
