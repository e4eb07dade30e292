import type { WeaknessDetail, WeaknessMeasureRow } from '@nhipcau/api/weakness';
import { formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { NoData } from '@nhipcau/ui/no-data';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { measureText } from './figures';

/** From which figures the score is computed: base, goal value, now, gap and weight of each measure. */
export function MeasureTable({ detail, actions }: { detail: WeaknessDetail; actions: ReactNode }) {
  const t = useTranslations('weakness.detail');
  const enums = useTranslations('enums.direction');
  const measure = useTranslations('measure');
  const common = useTranslations('common');
  const locale = useLocale();
  const rows = detail.computed?.measures ?? [];
  const text = (row: WeaknessMeasureRow, value: number | null) => (value === null ? <NoData>{common('noData')}</NoData> : measureText(row.key, value, locale));
  const words = (row: WeaknessMeasureRow, value: number | null) => (value === null ? common('noData') : measureText(row.key, value, locale));
  const target = (row: WeaknessMeasureRow) =>
    row.direction === 'MAINTAIN' ? t('band', { low: words(row, row.band.low), high: words(row, row.band.high) }) : text(row, row.target);
  if (rows.length === 0) {
    return (
      <Card title={t('measures')} titleId="measures">
        <EmptyState bare title={t('noMeasures')} description={t('noMeasuresText')} action={actions} />
      </Card>
    );
  }
  return (
    <Card title={t('measures')} titleId="measures" sub={t('measuresSub')} flush actions={actions}>
      <Table label={t('measures')} wide>
        <THead>
          <Tr>
            <Th>{t('measure')}</Th>
            <Th numeric>{t('base')}</Th>
            <Th numeric>{t('target')}</Th>
            <Th numeric>{t('current')}</Th>
            <Th numeric>{t('gap')}</Th>
            <Th numeric>{t('weight')}</Th>
          </Tr>
        </THead>
        <TBody>
          {rows.map((row) => (
            <Tr key={row.id}>
              <Td className="min-w-52">
                <span className="font-medium">{measure(`${row.key}.name`)}</span>
                <CellNote>{enums(row.direction)}</CellNote>
                <details className="mt-1 text-ink-2 text-xs">
                  <summary className="cursor-pointer touch:min-h-11 touch:content-center">{t('how')}</summary>
                  <p className="max-w-prose pt-1">{measure(`${row.key}.how`)}</p>
                </details>
              </Td>
              <Td numeric>{text(row, row.base)}</Td>
              <Td numeric>{target(row)}</Td>
              <Td numeric>{text(row, row.current)}</Td>
              <Td numeric>{row.gap === null ? <NoData>{common('noData')}</NoData> : formatNumber(row.gap, locale, 2)}</Td>
              <Td numeric>{formatNumber(row.weight, locale, 2)}</Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}
