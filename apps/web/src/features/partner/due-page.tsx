import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { PageHeader } from '@nhipcau/ui/page-header';
import { type Status, StatusGlyph } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ListPagination } from '@/components/list-pagination';
import { hrefWith, one, readListParams, type SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { Link } from '@/i18n/routing';
import { member } from './filters';
import { PictureTabs } from './picture-tabs';

/** State and page that an address asks for. */
export const readDue = <State extends string>(states: readonly State[], params: SearchParams) => ({
  state: member(states, one(params, 'state')),
  page: readListParams(params, { sorts: ['due'], defaultSort: 'due' }).page,
});

type DuePageProps<State extends string> = {
  current: 'agreements' | 'commitments';
  states: readonly State[];
  /** null: all of them */
  state: State | null;
  look: Record<State, Status>;
  data: { rows: readonly unknown[]; page: number; size: number; total: number; counts: Record<State, number> };
  params: SearchParams;
  words: { heading: ReactNode; label: string; none: string; noneInState: string; state: (state: State) => string };
  /** the table of the rows */
  children: ReactNode;
};

/** What was agreed or promised, of all partners: a chip for each state, and the rows that it leaves. */
export function DuePage<State extends string>({ current, states, state, look, data, params, words, children }: DuePageProps<State>) {
  const t = useTranslations('partner.view');
  const path = `/partners/${current}`;
  const all = states.reduce((sum, key) => sum + data.counts[key], 0);
  const chips = [
    { href: hrefWith(path, params, { state: null }), label: t('all'), current: state === null, count: all },
    ...states.map((key) => ({
      href: hrefWith(path, params, { state: key }),
      label: (
        <>
          <StatusGlyph status={look[key]} />
          {words.state(key)}
        </>
      ),
      current: state === key,
      count: data.counts[key],
    })),
  ];
  return (
    <>
      <PageHeader title={words.heading} actions={<PrintButton />} />
      <PictureTabs current={current} />
      <FilterChips label={words.label} items={chips} linkAs={Link} className="mb-3" />
      {data.rows.length === 0 ? (
        <EmptyState title={all === 0 ? words.none : words.noneInState} />
      ) : (
        <>
          <Card flush>{children}</Card>
          <div className="mt-3">
            <ListPagination path={path} params={params} page={data.page} size={data.size} total={data.total} />
          </div>
        </>
      )}
    </>
  );
}
