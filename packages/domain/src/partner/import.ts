import { z } from 'zod';
import { fold } from '../shared/fold.ts';
import { partnerFields } from './schema.ts';
import { PARTNER_KINDS, PARTNER_REGIONS } from './types.ts';

/** The columns of an import, in the order of the template. */
export const PARTNER_IMPORT_COLUMNS = ['nameVi', 'nameEn', 'nameFr', 'kind', 'countries', 'region', 'languages', 'website', 'note'] as const;
export type PartnerImportColumn = (typeof PARTNER_IMPORT_COLUMNS)[number];
export const PARTNER_IMPORT_REQUIRED: readonly PartnerImportColumn[] = ['nameVi', 'kind', 'region'];

/** Words that stand for a code in a file: word in any language → code. Codes themselves are always understood; accents and case do not matter. */
export type ImportWords = Readonly<Record<'kind' | 'region' | 'country' | 'language', Readonly<Record<string, string>>>>;

type Cells = Readonly<Partial<Record<PartnerImportColumn, string>>>;

/** A row's error: a column and a key of `validation`. */
export interface ImportIssue {
  readonly column: PartnerImportColumn;
  readonly message: string;
}

const cell = z.string().max(5000);
/** A row as read from a file, each cell as text. */
export const partnerImportCells = z.partialRecord(z.enum(PARTNER_IMPORT_COLUMNS), cell);
/** From which column of the file each column is taken; null or absent: it is not in the file. */
export const partnerImportMapping = z.partialRecord(z.enum(PARTNER_IMPORT_COLUMNS), z.number().int().min(0).max(500).nullable());

const split = (text: string | undefined) =>
  (text ?? '')
    .split(/[;,|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function reader(words: Readonly<Record<string, string>>, codes: readonly string[]) {
  const known = new Map([...Object.entries(words), ...codes.map((code): [string, string] => [code, code])].map(([word, code]) => [fold(word.trim()), code]));
  return (text: string) => known.get(fold(text.trim())) ?? text.trim();
}

/**
 * Reader of rows: what a file's cells say of a partner, or what is wrong with them and where. Make it once for a file: it indexes the words.
 */
export function partnerImportReader(words: ImportWords) {
  const kind = reader(words.kind, PARTNER_KINDS);
  const region = reader(words.region, PARTNER_REGIONS);
  const country = reader(words.country, []);
  const language = reader(words.language, []);
  const columnOf = (path: readonly PropertyKey[]): PartnerImportColumn => {
    if (path[0] !== 'name') return PARTNER_IMPORT_COLUMNS.find((column) => column === path[0]) ?? 'nameVi';
    return path[1] === 'en' ? 'nameEn' : path[1] === 'fr' ? 'nameFr' : 'nameVi';
  };
  return (cells: Cells): { ok: true; fields: z.output<typeof partnerFields> } | { ok: false; issues: ImportIssue[] } => {
    const website = (cells.website ?? '').trim();
    const parsed = partnerFields.safeParse({
      name: { vi: cells.nameVi ?? '', en: cells.nameEn || null, fr: cells.nameFr || null },
      kind: kind(cells.kind ?? ''),
      countries: split(cells.countries).map((text) => countryCode(country(text))),
      region: region(cells.region ?? ''),
      languages: split(cells.languages).map((text) => language(text).toLowerCase()),
      stageOverride: null,
      stageReason: null,
      stewardId: null,
      // people write the host alone
      website: website === '' || /^[a-z]+:/i.test(website) ? website : `https://${website}`,
      note: cells.note?.trim() || null,
    });
    if (parsed.success) return { ok: true, fields: parsed.data };
    const issues = parsed.error.issues.map(({ path, message }) => ({ column: columnOf(path), message }));
    return { ok: false, issues };
  };
}

const countryCode = (text: string) => (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : text);

/** Words that a heading may use for each column, in any language. */
export type ImportHeadings = Readonly<Record<PartnerImportColumn, readonly string[]>>;
export type PartnerImportMapping = z.output<typeof partnerImportMapping>;

const bare = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** From the headings of a file: which column is which. One that nothing names stays null; a heading is taken once, an exact one before one that only contains the words. */
export function guessMapping(headers: readonly string[], headings: ImportHeadings): PartnerImportMapping {
  const taken = new Set<number>();
  const mapping: Partial<Record<PartnerImportColumn, number | null>> = {};
  const claim = (column: PartnerImportColumn, fits: (header: string, word: string) => boolean) => {
    if (typeof mapping[column] === 'number') return;
    const words = [column, ...headings[column]].map(bare);
    const at = headers.findIndex((header, index) => !taken.has(index) && bare(header) !== '' && words.some((word) => fits(bare(header), word)));
    mapping[column] = at === -1 ? null : at;
    if (at !== -1) taken.add(at);
  };
  for (const column of PARTNER_IMPORT_COLUMNS) claim(column, (header, word) => header === word);
  for (const column of PARTNER_IMPORT_COLUMNS) claim(column, (header, word) => word.length > 2 && ` ${header} `.includes(` ${word} `));
  return mapping;
}
