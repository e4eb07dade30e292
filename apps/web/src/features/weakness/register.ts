import type { WeaknessListRow } from '@nhipcau/api/weakness';
import { foldWords, type Locale } from '@nhipcau/domain/shared';
import { WEAKNESS_CATEGORIES, WEAKNESS_SORTS, type WeaknessCategory } from '@nhipcau/domain/weakness';
import { fold, pickText } from '@nhipcau/i18n';
import { one, readListParams, type SearchParams } from '../../components/list-params';

export const REGISTER_PAGE = 50;
/** Chips of the register: its states, and what no goal answers. */
export const REGISTER_FILTERS = [
  'improving',
  'mixed',
  'stagnant',
  'worsening',
  'provisional',
  'resolved',
  'reopened',
  'open',
  'unanswered',
  'unmeasured',
] as const;
export type RegisterFilter = (typeof REGISTER_FILTERS)[number];
type Row = Pick<WeaknessListRow, 'state' | 'goals' | 'category'>;

export interface RegisterParams {
  filter: RegisterFilter | null;
  category: WeaknessCategory | null;
  list: ReturnType<typeof readList>;
}

const readList = (params: SearchParams) => readListParams(params, { sorts: WEAKNESS_SORTS, defaultSort: 'code' });

/** Filter, group and order as the address gives them; whatever makes no sense is left out. */
export function readRegister(params: SearchParams): RegisterParams {
  return {
    filter: REGISTER_FILTERS.find((value) => value === one(params, 'filter')) ?? null,
    category: WEAKNESS_CATEGORIES.find((value) => value === one(params, 'category')) ?? null,
    list: readList(params),
  };
}

/** Whether a weakness stands behind a chip. A mended one needs no goal. */
export function passes(row: Row, filter: RegisterFilter | null): boolean {
  if (filter === null) return true;
  if (filter === 'unanswered') return row.goals.length === 0 && row.state !== 'resolved';
  return row.state === filter;
}

export interface RegisterCounts {
  total: number;
  byFilter: Record<RegisterFilter, number>;
  byCategory: Record<WeaknessCategory, number>;
}

/** What stands behind each chip. */
export function countRegister(rows: readonly Row[]): RegisterCounts {
  const count = (test: (row: Row) => boolean) => rows.filter(test).length;
  return {
    total: rows.length,
    byFilter: Object.fromEntries(REGISTER_FILTERS.map((filter) => [filter, count((row) => passes(row, filter))])) as Record<RegisterFilter, number>,
    byCategory: Object.fromEntries(WEAKNESS_CATEGORIES.map((category) => [category, count((row) => row.category === category)])) as Record<
      WeaknessCategory,
      number
    >,
  };
}

const byNumber = (a: number | null, b: number | null, sign: number) => (a === null || b === null ? Number(a === null) - Number(b === null) : sign * (a - b));

/** The rows that the filters leave, in the order asked for; those without a figure come last either way. */
export function arrangeRegister<R extends WeaknessListRow>(rows: readonly R[], { filter, category, list }: RegisterParams, locale: Locale): R[] {
  const sign = list.direction === 'asc' ? 1 : -1;
  const words = foldWords(list.q);
  const found = rows.filter((row) => {
    const text = fold(`${row.code} ${row.title.vi} ${row.title.en ?? ''} ${row.title.fr ?? ''}`);
    return passes(row, filter) && (category === null || row.category === category) && words.every((word) => text.includes(word));
  });
  const title = new Intl.Collator(locale);
  const compare = (a: R, b: R): number => {
    switch (list.sort) {
      case 'title':
        return sign * title.compare(pickText(a.title, locale), pickText(b.title, locale));
      case 'distance':
        return byNumber(a.distance, b.distance, sign);
      case 'change':
        return byNumber(a.change, b.change, sign);
      case 'associations':
        return sign * (a.associations - b.associations);
      case 'code':
        return sign * a.code.localeCompare(b.code, 'en', { numeric: true });
    }
  };
  return found.sort((a, b) => compare(a, b) || a.code.localeCompare(b.code, 'en', { numeric: true }));
}
