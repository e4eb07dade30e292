import type { AssociationFigures } from '@nhipcau/api/association';
import { type Locale, pickText } from '@nhipcau/i18n';
import { type ListParams, readListParams, type SearchParams } from '@/components/list-params';

export const ASSOCIATION_SORTS = ['name', 'activities', 'hosted', 'participants', 'missing', 'completeness', 'timeliness'] as const;
export type AssociationSort = (typeof ASSOCIATION_SORTS)[number];

/** Words, and order of the associations; the most active first unless the address says otherwise. */
export const readAssociationList = (params: SearchParams) => readListParams(params, { sorts: ASSOCIATION_SORTS, defaultSort: '-activities' });

/** The figure to order by; what was hosted is not known where activity is not. */
const figureOf = (row: AssociationFigures, sort: Exclude<AssociationSort, 'name'>) => (sort === 'hosted' && row.activities === null ? null : row[sort]);

/** In the order asked for, names breaking ties; what has no figure comes last either way. */
export function inOrder<Row extends AssociationFigures>(rows: readonly Row[], { sort, direction }: ListParams<AssociationSort>, locale: Locale): Row[] {
  const collator = new Intl.Collator(locale);
  const byName = (a: Row, b: Row) => collator.compare(pickText(a.name, locale), pickText(b.name, locale));
  const sign = direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => {
    if (sort === 'name') return sign * byName(a, b);
    const [x, y] = [figureOf(a, sort), figureOf(b, sort)];
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
    return sign * (x - y) || byName(a, b);
  });
}
