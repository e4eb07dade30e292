import type { KeptForecast } from '@nhipcau/api/plan';
import { formatDay } from '@nhipcau/i18n';
import { Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';

/** Where what came lies against a forecast that was shown; null: the year is not over. */
export function outcomeOf({ actual, held, high }: Pick<KeptForecast, 'actual' | 'held' | 'high'>): 'inside' | 'above' | 'below' | null {
  if (actual === null || held === null) return null;
  if (held) return 'inside';
  return actual > high ? 'above' : 'below';
}

/** The first forecast of each month, the latest first: what lies between says hardly more. */
export function firstOfMonths(rows: readonly KeptForecast[]): KeptForecast[] {
  const months = new Map<string, KeptForecast>();
  for (const row of rows) {
    const month = row.madeOn.slice(0, 7);
    const first = months.get(month);
    if (first === undefined || row.madeOn < first.madeOn) months.set(month, row);
  }
  return [...months.values()].sort((a, b) => b.madeOn.localeCompare(a.madeOn));
}

/** The forecasts that were shown, and what came of them. */
export function KeptForecasts({ kept, format }: { kept: readonly KeptForecast[]; format: (value: number) => string }) {
  const t = useTranslations('indicator.forecast.kept');
  const locale = useLocale();
  const rows = firstOfMonths(kept);
  if (rows.length === 0) return null;
  const told = rows.map(outcomeOf).filter((outcome) => outcome !== null);
  return (
    <details className="mt-3 border-line-2 border-t pt-2">
      <summary className="cursor-pointer py-1 text-sm touch:py-3">
        {told.length === 0
          ? t('title', { count: rows.length })
          : t('titleTold', { inside: told.filter((outcome) => outcome === 'inside').length, total: told.length })}
      </summary>
      <Table label={t('label')}>
        <THead>
          <Tr>
            <Th>{t('madeOn')}</Th>
            <Th numeric>{t('median')}</Th>
            <Th numeric>{t('interval')}</Th>
            <Th numeric>{t('actual')}</Th>
            <Th>{t('outcome')}</Th>
          </Tr>
        </THead>
        <TBody>
          {rows.map((row) => {
            const outcome = outcomeOf(row);
            return (
              <Tr key={row.madeOn}>
                <Td className="whitespace-nowrap">{formatDay(row.madeOn, locale)}</Td>
                <Td numeric>{format(row.median)}</Td>
                <Td numeric>{t('between', { low: format(row.low), high: format(row.high) })}</Td>
                <Td numeric>{row.actual === null ? '–' : format(row.actual)}</Td>
                <Td>{outcome === null ? t('pending') : t(outcome)}</Td>
              </Tr>
            );
          })}
        </TBody>
      </Table>
    </details>
  );
}
