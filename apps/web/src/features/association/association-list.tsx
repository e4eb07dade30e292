import type { AssociationList as AssociationListData, Unit } from '@nhipcau/api/association';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { TabNav } from '@nhipcau/ui/tab-nav';
import { useLocale, useTranslations } from 'next-intl';
import { hrefWith, type SearchParams } from '@/components/list-params';
import { Link } from '@/i18n/routing';
import { ActivityHeat } from './activity-heat';
import { AssociationTable } from './association-table';
import { AssociationTree } from './association-tree';
import { EvennessCard } from './evenness-card';
import { ListFilter } from './list-filter';
import { inOrder, readAssociationList } from './list-order';
import { ListStats } from './list-stats';
import { ReportsCard } from './reports-card';

const PATH = '/associations';

type AssociationListProps = { data: AssociationListData; tree: Unit[]; params: SearchParams; view: 'table' | 'tree'; decides: boolean };

/**
 * All member associations: figures, table or tree, by month, how even, reports. `tree` holds what the words looked for leave; who `decides` on
 * reports is led to those that wait.
 */
export function AssociationList({ data, tree, params, view, decides }: AssociationListProps) {
  const t = useTranslations('association');
  const locale = useLocale();
  const list = readAssociationList(params);
  const kept = new Set(tree.map(({ id }) => id));
  const rows = inOrder(
    data.associations.filter(({ id }) => kept.has(id)),
    list,
    locale,
  );
  const nothing = <EmptyState bare title={t('filter.empty')} description={t('filter.emptyHint')} />;
  const order = (sort: 'name' | '-activities' | '-completeness' | '-timeliness') => ({
    href: hrefWith(PATH, params, { sort }),
    label: t(`column.${sort === 'name' ? 'name' : sort === '-activities' ? 'activities' : sort === '-completeness' ? 'completeness' : 'timeliness'}`),
    current: `${list.direction === 'desc' ? '-' : ''}${list.sort}` === sort,
  });
  return (
    <div className="flex flex-col gap-5">
      <ListStats data={data} />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <ListFilter params={params} q={list.q} />
        <TabNav
          label={t('view.label')}
          linkAs={Link}
          items={(['table', 'tree'] as const).map((key) => ({ href: hrefWith(PATH, params, { view: key }), label: t(`view.${key}`), current: view === key }))}
        />
      </div>
      {view === 'table' ? (
        <Card flush title={t('table.title')} titleId="associations-table" sub={t('table.sub')}>
          {rows.length > 0 ? <AssociationTable rows={rows} all={data.associations} year={data.year} list={list} params={params} /> : nothing}
        </Card>
      ) : (
        <Card title={t('tree.title')} titleId="associations-tree">
          <FilterChips
            label={t('filter.sort')}
            linkAs={Link}
            className="mb-4"
            items={[order('name'), order('-activities'), order('-completeness'), order('-timeliness')]}
          />
          {tree.length > 0 ? <AssociationTree units={tree} figures={rows} year={data.year} opened={list.q !== ''} /> : nothing}
        </Card>
      )}
      <ActivityHeat
        data={data}
        rows={rows}
        decides={decides}
        xlsxHref={hrefWith('/api/export/association', params, { year: data.year, format: 'xlsx', locale })}
      />
      {data.spread ? <EvennessCard data={data} spread={data.spread} /> : null}
      <ReportsCard data={data} />
    </div>
  );
}
