import type { IndicatorRecords as Records } from '@nhipcau/api/indicator';
import type { IndicatorState } from '@nhipcau/api/plan';
import { formatDay, formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { ExportLinks } from '@/components/export-links';
import { ListPagination } from '@/components/list-pagination';
import type { SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';

/** Where a record of another room is read; posts, skills and trainings are for those who may see staff, so they are named and not linked. */
const ROOMS: Partial<Record<NonNullable<Records['rows'][number]['subject']>['kind'], (id: string) => string>> = {
  partner: (id) => `/partners/${id}`,
  cell: () => '/partners/coverage',
  bulletin: (id) => `/bulletins/${id}`,
};

function hrefOf({ eventId, reportId, subject }: Records['rows'][number]): string | null {
  if (eventId) return `/events/${eventId}`;
  if (reportId) return `/reports/${reportId}`;
  return subject ? (ROOMS[subject.kind]?.(subject.id) ?? null) : null;
}

/** The activities or reports behind the figure, each leading to itself. */
export function IndicatorRecords({ records, state, params }: { records: Records; state: IndicatorState; params: SearchParams }) {
  const t = useTranslations('indicator.records');
  const enums = useTranslations('enums');
  const common = useTranslations('common');
  const locale = useLocale();
  const kindOf = ({ kind, id }: NonNullable<Records['rows'][number]['subject']>) =>
    kind === 'cell' ? enums(`partnerKind.${id.slice(3) as 'EMBASSY'}`) : t(`kind.${kind}`);
  const write = (value: number) => formatNumber(value, locale, 2);
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
          <Table label={t('title')}>
            <THead>
              <Tr>
                <Th>{t('on')}</Th>
                <Th>{t('record')}</Th>
                <Th>{t('organisation')}</Th>
                <Th numeric>{t('value')}</Th>
              </Tr>
            </THead>
            <TBody>
              {records.rows.map((row, index) => {
                const href = hrefOf(row);
                const title = <LocalText value={row.title} />;
                return (
                  <Tr key={`${index}${row.eventId}${row.reportId}${row.organisationId}${row.code}`}>
                    <Td className="whitespace-nowrap">{formatDay(row.on, locale)}</Td>
                    <Td className="min-w-52">
                      {href ? (
                        <RowLink asChild>
                          <Link href={href}>{title}</Link>
                        </RowLink>
                      ) : (
                        <>
                          {title} {row.subject ? null : <span className="text-off">({t('missing')})</span>}
                        </>
                      )}
                      <CellNote>{row.form ? enums(`eventForm.${row.form as 'OTHER'}`) : row.subject ? kindOf(row.subject) : t('report')}</CellNote>
                    </Td>
                    <Td>
                      <LocalText value={row.organisationName} />
                    </Td>
                    <Td numeric>
                      {row.value === null ? (
                        <span className="text-nodata">{common('noData')}</span>
                      ) : row.whole === null ? (
                        write(row.value)
                      ) : (
                        t('ofWhole', { value: write(row.value), whole: write(row.whole) })
                      )}
                    </Td>
                  </Tr>
                );
              })}
            </TBody>
          </Table>
          <div className="px-4 pb-4">
            <ListPagination path={`/indicators/${state.id}`} params={params} page={records.page} size={records.size} total={records.total} />
          </div>
        </>
      )}
    </Card>
  );
}
