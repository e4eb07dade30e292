import type { IndicatorRecords } from '@nhipcau/api/indicator';
import { formatDay, formatNumber } from '@nhipcau/i18n';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';
import { LocalText } from './local-text';

type Row = IndicatorRecords['rows'][number];

/** Where a record of an office register is read; posts, skills and trainings are for those who may see staff, so they are named and not linked. */
const REGISTERS: Partial<Record<NonNullable<Row['subject']>['kind'], (id: string) => string>> = {
  partner: (id) => `/partners/${id}`,
  cell: () => '/partners/coverage',
  bulletin: (id) => `/bulletins/${id}`,
};

function hrefOf({ eventId, reportId, subject }: Row): string | null {
  if (eventId) return `/events/${eventId}`;
  if (reportId) return `/reports/${reportId}`;
  return subject ? (REGISTERS[subject.kind]?.(subject.id) ?? null) : null;
}

/** Records behind a figure, each leading to itself. */
export function MeasureRecordsTable({ rows }: { rows: Row[] }) {
  const t = useTranslations('indicator.records');
  const enums = useTranslations('enums');
  const common = useTranslations('common');
  const locale = useLocale();
  const kindOf = ({ kind, id }: NonNullable<Row['subject']>) => (kind === 'cell' ? enums(`partnerKind.${id.slice(3) as 'EMBASSY'}`) : t(`kind.${kind}`));
  const write = (value: number) => formatNumber(value, locale, 2);
  return (
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
        {rows.map((row, index) => {
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
  );
}
