import type { IndicatorRecords } from '@nhipcau/api/indicator';
import type { MeasureKey } from '@nhipcau/domain/measure';
import { Card } from '@nhipcau/ui/card';
import { useTranslations } from 'next-intl';
import { ListPagination } from '@/components/list-pagination';
import type { SearchParams } from '@/components/list-params';
import { MeasureRecordsTable } from '@/components/measure-records-table';

/** The activities, reports or register records behind one measure of a weakness. */
export function MeasureRecords({
  records,
  measureKey,
  path,
  params,
}: {
  records: IndicatorRecords;
  measureKey: MeasureKey;
  path: string;
  params: SearchParams;
}) {
  const t = useTranslations('indicator.records');
  const own = useTranslations('weakness.detail');
  const measure = useTranslations('measure');
  return (
    <Card title={own('recordsOf', { measure: measure(`${measureKey}.name`) })} titleId="records" sub={t('text')} flush={records.rows.length > 0}>
      {records.rows.length === 0 ? (
        <p className="text-ink-3 text-sm">{t('none')}</p>
      ) : (
        <>
          <MeasureRecordsTable rows={records.rows} />
          <div className="px-4 pb-4">
            <ListPagination path={path} params={params} page={records.page} size={records.size} total={records.total} />
          </div>
        </>
      )}
    </Card>
  );
}
