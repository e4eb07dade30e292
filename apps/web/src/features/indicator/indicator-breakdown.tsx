import type { IndicatorBreakdown as Breakdown } from '@nhipcau/api/indicator';
import type { IndicatorState } from '@nhipcau/api/plan';
import { Bars, MonthBars, prepareBars, prepareBreakdown, prepareMonthBars } from '@nhipcau/charts';
import { Breakdown as BreakdownBars } from '@nhipcau/charts/components/breakdown';
import { CoverageStrip } from '@nhipcau/charts/components/coverage-strip';
import type { MeasureDimension, MeasureUnit } from '@nhipcau/domain/measure';
import { monthOf } from '@nhipcau/domain/shared';
import { formatCountry, formatNumber, formatPercent, type Locale, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import { Link } from '@/i18n/routing';

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];
const MOST = 12;

const DECIMALS: Partial<Record<MeasureUnit, number>> = { index: 2, forms: 2, articles: 2, points: 1 };
const writer = (unit: MeasureUnit, locale: Locale) => (value: number) =>
  unit === 'share' ? formatPercent(value, locale) : formatNumber(value, locale, DECIMALS[unit] ?? 0);

export type Breakdowns = Partial<Record<MeasureDimension, Breakdown>>;

interface PartProps {
  dimension: MeasureDimension;
  breakdown: NonNullable<Breakdown>;
  state: IndicatorState;
}

/** Months that an approved report covers, or that need none: only of these is nothing a nought. */
const knownMonths = ({ series }: Pick<IndicatorState, 'series'>) => new Set(series.filter(({ value }) => value !== null).map(({ on }) => monthOf(on)));

function ByMonth({ breakdown, state }: Omit<PartProps, 'dimension'>) {
  const t = useTranslations('indicator.breakdown');
  const common = useTranslations('common');
  const words = useChartWords(state.coverageUnit);
  const locale = useLocale();
  const byMonth = new Map(breakdown.rows.map(({ key, value }) => [Number(key), value]));
  const known = knownMonths(state);
  return (
    <>
      <MonthBars
        monthBars={prepareMonthBars({
          values: MONTHS.map((_, index) => byMonth.get(index + 1) ?? (known.has(index + 1) ? 0 : null)),
          months: MONTHS,
          format: writer(breakdown.unit, locale),
        })}
        label={t('monthLabel', { name: pickText(state.name, locale) })}
        noData={common('noData')}
      />
      <CoverageStrip coverage={state.figure.coverage} words={words} />
    </>
  );
}

function Parts({ dimension, breakdown, state }: PartProps) {
  const t = useTranslations('chart.breakdown');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const words = useChartWords(state.coverageUnit);
  const locale = useLocale();
  const { unit, additive, rows } = breakdown;
  const format = writer(unit, locale);
  const labelOf = ({ key, name: text }: (typeof rows)[number]) =>
    dimension === 'association' ? pickText(text, locale) : dimension === 'form' ? enums(`eventForm.${key as 'OTHER'}`) : formatCountry(key, locale);
  const items = rows.map((row) => ({
    id: row.key,
    label: labelOf(row),
    value: row.value,
    ...(dimension === 'association' ? { href: `/associations/${row.key}` } : {}),
  }));
  if (additive) {
    const shares = prepareBreakdown({
      ...{ items, total: null, most: MOST, format },
      formatPercent: (percent) => formatPercent(percent / 100, locale),
      others: (count) => (count === null ? t('othersUnknown') : t('others', { count })),
    });
    return <BreakdownBars rows={shares} coverage={state.figure.coverage} words={words} Link={Link} />;
  }
  // parts that overlap, or are shares and levels themselves, make no whole: no share, and no sum of the rest
  const bars = (of: typeof items) => <Bars bars={prepareBars({ items: of, format })} noData={common('noData')} Link={Link} />;
  const rest = items.slice(MOST);
  return (
    <>
      {bars(items.slice(0, MOST))}
      {rest.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-1 text-ink-2 text-sm touch:py-3">{t('others', { count: rest.length })}</summary>
          {bars(rest)}
        </details>
      ) : null}
      <CoverageStrip coverage={state.figure.coverage} words={words} />
    </>
  );
}

function Part({ dimension, breakdown, state }: PartProps) {
  const t = useTranslations('indicator.breakdown');
  const { unit, additive, rows } = breakdown;
  const notes = [unit === 'events' && state.measure?.key !== 'events_held' ? t('unitEvents') : null, additive ? null : t('notAdditive')].filter(Boolean);
  return (
    <Card title={t(dimension)} titleId={`by-${dimension}`} sub={notes.length > 0 ? notes.join(' ') : undefined}>
      {rows.length === 0 ? (
        <p className="text-ink-3 text-sm">{t('none')}</p>
      ) : dimension === 'month' ? (
        <ByMonth breakdown={breakdown} state={state} />
      ) : (
        <Parts dimension={dimension} breakdown={breakdown} state={state} />
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
export function IndicatorBreakdown({ breakdowns, state }: { breakdowns: Breakdowns; state: IndicatorState }) {
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
            <Part key={dimension} dimension={dimension} breakdown={breakdown} state={state} />
          ))}
        </div>
      ))}
    </div>
  );
}
