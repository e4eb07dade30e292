import type { SourceRow } from '@nhipcau/api/source';
import { foldWords, type Locale } from '@nhipcau/domain/shared';
import { SOURCE_KINDS, SOURCE_SORTS, type SourceKind } from '@nhipcau/domain/source';
import { fold, pickText } from '@nhipcau/i18n';
import { one, readListParams, type SearchParams } from '../../components/list-params';

export const SOURCE_PAGE = 25;

/** Kind and order as the address gives them; whatever makes no sense is left out. */
export function readSourceList(params: SearchParams) {
  return {
    kind: SOURCE_KINDS.find((value) => value === one(params, 'kind')) ?? null,
    list: readListParams(params, { sorts: SOURCE_SORTS, defaultSort: '-year' }),
  };
}
export type SourceListParams = ReturnType<typeof readSourceList>;

/** The documents that the filters leave, in the order asked for; those without a year or day come last either way. */
export function arrangeSources(
  rows: readonly SourceRow[],
  { kind, list }: { kind: SourceKind | null; list: SourceListParams['list'] },
  locale: Locale,
): SourceRow[] {
  const sign = list.direction === 'asc' ? 1 : -1;
  const words = foldWords(list.q);
  const collator = new Intl.Collator(locale);
  const text = ({ title, publisher, code }: SourceRow) => fold([title.vi, title.en, title.fr, publisher, code].filter(Boolean).join(' '));
  const known = <T extends string | number>(a: T | null, b: T | null): number =>
    a === null || b === null ? Number(a === null) - Number(b === null) : a === b ? 0 : sign * (a < b ? -1 : 1);
  const compare = (a: SourceRow, b: SourceRow): number => {
    switch (list.sort) {
      case 'title':
        return sign * collator.compare(pickText(a.title, locale), pickText(b.title, locale));
      case 'kind':
        return sign * (SOURCE_KINDS.indexOf(a.kind) - SOURCE_KINDS.indexOf(b.kind));
      case 'year':
        return known(a.year, b.year);
      case 'issuedOn':
        return known(a.issuedOn, b.issuedOn);
      case 'references':
        return sign * (a.references - b.references);
    }
  };
  return rows
    .filter((row) => (kind === null || row.kind === kind) && words.every((word) => text(row).includes(word)))
    .sort((a, b) => compare(a, b) || a.code.localeCompare(b.code));
}
