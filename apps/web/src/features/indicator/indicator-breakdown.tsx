import type { IndicatorBreakdown as Breakdown } from '@nhipcau/api/indicator';
import type { IndicatorState } from '@nhipcau/api/plan';
import { type BarInput, Bars, MonthBars, prepareBars, prepareMonthBars } from '@nhipcau/charts';
import type { MeasureDimension, MeasureUnit } from '@nhipcau/domain/measure';
import { monthOf, yearOf } from '@nhipcau/domain/shared';
import { formatCountry, formatNumber, formatPercent, type Locale, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];
const MOST = 12;

const DECIMALS: Partial<Record<MeasureUnit, number>> = { index: 2, forms: 2, articles: 2, points: 1 };
const writer = (unit: MeasureUnit, locale: Locale) => (value: number) =>
  unit === 'share' ? formatPercent(value, locale) : formatNumber(value, locale, DECIMALS[unit] ?? 0);

export type Breakdowns = Partial<Record<MeasureDimension, Breakdown>>;

function Part({
  dimension,
  breakdown,
  state,
  today,
  year,
}: {
  dimension: MeasureDimension;
  breakdown: NonNullable<Breakdown>;
  state: IndicatorState;
  today: string;
  year: number;
}) {
  const t = useTranslations('indicator.breakdown');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const { unit, additive, rows } = breakdown;
  const format = writer(unit, locale);
  const name = pickText(state.name, locale);
  const labelOf = ({ key, name: text }: (typeof rows)[number]) =>
    dimension === 'association' ? pickText(text, locale) : dimension === 'form' ? enums(`eventForm.${key as 'OTHER'}`) : formatCountry(key, locale);
  const byMonth = new Map(rows.map(({ key, value }) => [Number(key), value]));
  const months = yearOf(today) > year ? 12 : yearOf(today) < year ? 0 : monthOf(today);
  const notes = [unit === 'events' && state.measure?.key !== 'events_held' ? t('unitEvents') : null, additive ? null : t('notAdditive')].filter(Boolean);
  const items: BarInput[] = rows.slice(0, MOST).map((row) => ({
    id: row.key,
    label: labelOf(row),
    value: row.value,
    ...(dimension === 'association' ? { href: `/associations/${row.key}` } : {}),
  }));
  return (
    <Card title={t(dimension)} titleId={`by-${dimension}`} sub={notes.length > 0 ? notes.join(' ') : undefined}>
      {rows.length === 0 ? (
        <p className="text-ink-3 text-sm">{t('none')}</p>
      ) : dimension === 'month' ? (
        <MonthBars
          // a month that has come and has no record of it is a nought, one still to come is not known
          monthBars={prepareMonthBars({ values: MONTHS.map((_, index) => (index < months ? (byMonth.get(index + 1) ?? 0) : null)), months: MONTHS, format })}
          label={t('monthLabel', { name })}
          noData={common('noData')}
        />
      ) : (
        <Bars
          bars={prepareBars({ items, format, ...(additive ? { formatShare: (share: number) => formatPercent(share, locale) } : {}) })}
          noData={common('noData')}
          Link={Link}
        />
      )}
    </Card>
  );
}

/** Two columns of about the same height: the long lists on the left. */
const COLUMNS: MeasureDimension[][] = [
  ['association', 'country'],
  ['month', 'form'],
];

/** The figure taken apart, in every way its measure can be. */
export function IndicatorBreakdown({ breakdowns, state, today, year }: { breakdowns: Breakdowns; state: IndicatorState; today: string; year: number }) {
  const columns = COLUMNS.map((dimensions) =>
    dimensions.flatMap((dimension) => {
      const breakdown = breakdowns[dimension];
      return breakdown ? [{ dimension, breakdown }] : [];
    }),
  ).filter((column) => column.length > 0);
  if (columns.length === 0) return null;
  return (
    <div className="grid items-start gap-5 xl:grid-cols-2">
      {columns.map((column) => (
        <div key={column[0]?.dimension} className="flex min-w-0 flex-col gap-5">
          {column.map(({ dimension, breakdown }) => (
            <Part key={dimension} dimension={dimension} breakdown={breakdown} state={state} today={today} year={year} />
          ))}
        </div>
      ))}
    </div>
  );
}
