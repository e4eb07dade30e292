import type { AssociationFigures } from '@nhipcau/api/association';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { NoData } from '@nhipcau/ui/no-data';
import { RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import type { ListParams, SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { SortHeader } from '@/components/sort-header';
import { Link } from '@/i18n/routing';
import type { AssociationSort } from './list-order';

type AssociationTableProps = { rows: AssociationFigures[]; year: number; list: ListParams<AssociationSort>; params: SearchParams };

/** Activity and reports of each association in one row, which opens its page. */
export function AssociationTable({ rows, year, list, params }: AssociationTableProps) {
  const t = useTranslations('association');
  const common = useTranslations('common');
  const locale = useLocale();
  const heading = (by: AssociationSort, numeric = true) => (
    <SortHeader by={by} list={list} path="/associations" params={params} numeric={numeric}>
      {t(`column.${by}`)}
    </SortHeader>
  );
  const figure = (value: number | null, format = (known: number) => formatNumber(known, locale)) =>
    value === null ? <NoData>{common('noData')}</NoData> : format(value);
  const percent = (share: number) => formatPercent(share, locale);
  return (
    <Table label={t('table.title')}>
      <THead>
        <Tr>
          {heading('name', false)}
          {heading('activities')}
          {heading('hosted')}
          {heading('participants')}
          <Th numeric>{t('column.onTime')}</Th>
          <Th numeric>{t('column.late')}</Th>
          {heading('missing')}
          {heading('completeness')}
          {heading('timeliness')}
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row" className="min-w-44 whitespace-normal text-sm">
              <RowLink asChild>
                <Link href={`/associations/${row.id}?year=${year}`}>
                  <LocalText value={row.name} />
                </Link>
              </RowLink>
            </Th>
            <Td numeric data-figure="activities" data-value={row.activities}>
              {figure(row.activities)}
            </Td>
            <Td numeric>{figure(row.hosted)}</Td>
            <Td numeric>{figure(row.participants)}</Td>
            <Td numeric>{figure(row.onTime)}</Td>
            <Td numeric className={row.late > 0 ? 'text-risk' : undefined}>
              {figure(row.late)}
            </Td>
            <Td numeric className={row.missing > 0 ? 'text-off' : undefined}>
              {figure(row.missing)}
            </Td>
            <Td numeric>{figure(row.completeness, percent)}</Td>
            <Td numeric>{figure(row.timeliness, percent)}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
