import type { AssociationFigures } from '@nhipcau/api/association';
import { FigureValue } from '@nhipcau/charts/components/figure-value';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { NoData } from '@nhipcau/ui/no-data';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import type { ListParams, SearchParams } from '@/components/list-params';
import { SortHeader } from '@/components/sort-header';
import { Link } from '@/i18n/routing';
import { AssociationName, useShortNames } from './association-name';
import { knownFigures } from './known';
import type { AssociationSort } from './list-order';

type AssociationTableProps = { rows: AssociationFigures[]; all: AssociationFigures[]; year: number; list: ListParams<AssociationSort>; params: SearchParams };

/** Activity and reports of each association in one row, which opens its page; what is not known says why. Names are short among `all`. */
export function AssociationTable({ rows, all, year, list, params }: AssociationTableProps) {
  const t = useTranslations('association');
  const locale = useLocale();
  const words = useChartWords('report');
  const short = useShortNames(all);
  const heading = (by: AssociationSort, numeric = true) => (
    <SortHeader by={by} list={list} path="/associations" params={params} numeric={numeric}>
      {t(`column.${by}`)}
    </SortHeader>
  );
  const figure = (value: number | null, format = (known: number) => formatNumber(known, locale)) => (value === null ? <NoData>–</NoData> : format(value));
  const percent = (share: number) => formatPercent(share, locale);
  const reason = (row: AssociationFigures) => {
    if (row.standing === 'known') return null;
    const state = t(`state.${row.standing ?? 'none'}`);
    const more = row.activitiesIfApproved !== null && row.activitiesIfApproved !== row.activities;
    return <CellNote>{more ? t('state.ifApproved', { state, count: row.activitiesIfApproved ?? 0 }) : state}</CellNote>;
  };
  const activities = (row: AssociationFigures) => (
    <FigureValue
      answer={{ value: row.activities, coverage: row.coverage, ifApproved: row.activitiesIfApproved, range: null }}
      format={(value) => formatNumber(value, locale)}
      words={words}
      isBare
    />
  );
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
                  <AssociationName name={row.name} short={short.get(row.id)} />
                </Link>
              </RowLink>
              {reason(row)}
            </Th>
            <Td numeric data-figure="activities" data-value={row.activities ?? undefined}>
              {activities(row)}
            </Td>
            <Td numeric>{figure(knownFigures(row).hosted)}</Td>
            <Td numeric>{figure(knownFigures(row).participants)}</Td>
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
