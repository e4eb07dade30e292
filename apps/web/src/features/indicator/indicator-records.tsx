import type { IndicatorRecords as Records } from '@nhipcau/api/indicator';
import type { IndicatorState } from '@nhipcau/api/plan';
import { Card } from '@nhipcau/ui/card';
import { useTranslations } from 'next-intl';
import { ExportLinks } from '@/components/export-links';
import { ListPagination } from '@/components/list-pagination';
import type { SearchParams } from '@/components/list-params';
import { MeasureRecordsTable } from '@/components/measure-records-table';

/** The activities or reports behind the figure, each leading to itself. */
export function IndicatorRecords({ records, state, params }: { records: Records; state: IndicatorState; params: SearchParams }) {
  const t = useTranslations('indicator.records');
  return (
    <Card
      title={t('title')}
      titleId="records"
      sub={t('text')}
      flush={records.rows.length > 0}
      actions={
        records.total > 0 ? (
          <span data-shell className="flex flex-wrap gap-2">
            <ExportLinks noun="indicator-records" params={{ id: state.id }} />
          </span>
        ) : null
      }
    >
      {records.rows.length === 0 ? (
        <p className="text-ink-3 text-sm">{t('none')}</p>
      ) : (
        <>
          <MeasureRecordsTable rows={records.rows} />
          <div className="px-4 pb-4">
            <ListPagination path={`/indicators/${state.id}`} params={params} page={records.page} size={records.size} total={records.total} />
          </div>
        </>
      )}
    </Card>
  );
}
