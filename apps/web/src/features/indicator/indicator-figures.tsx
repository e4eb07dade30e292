import type { IndicatorDetail } from '@nhipcau/api/indicator';
import type { IndicatorState } from '@nhipcau/api/plan';
import { Figure, FigureStrip } from '@nhipcau/charts/components/figure';
import { differenceFrom } from '@nhipcau/domain/indicator';
import { clampDate } from '@nhipcau/domain/shared';
import { formatDay, formatNumber, pickText } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import { DifferenceNote } from './difference-note';
import { figureText } from './figures';
import { ForecastNote, noForecast } from './forecast-note';

const sure = (value: number | null) => ({ value, coverage: null, ifApproved: value, range: null });

/** The figure, what the trajectory expects of it by the day, the same day of last year, and where the year is likely to end. */
export function IndicatorFigures({ detail, state }: { detail: IndicatorDetail; state: IndicatorState }) {
  const t = useTranslations('indicator.figure');
  const locale = useLocale();
  const words = useChartWords(state.coverageUnit);
  const { planYear, today } = detail;
  const { kind, decimals, direction, figure, forecast, status, provisional, target, expectedValue } = state;
  const write = (value: number) => figureText(state, value, locale);
  const points = (value: number) =>
    kind === 'RATE' ? t('percentPoints', { value: formatNumber(value, locale, decimals) }) : formatNumber(value, locale, decimals);
  const scaled = (value: number | null) => (value === null || kind !== 'RATE' ? value : value * 100);
  const on = formatDay(clampDate(today, planYear), locale);
  const difference =
    direction === 'MAINTAIN'
      ? null
      : differenceFrom(scaled(figure.value), scaled(expectedValue), { digits: decimals, direction, mark: { status, provisional } });
  return (
    <FigureStrip label={t('label')}>
      <Figure
        label={t('now', { date: on })}
        answer={figure}
        format={write}
        words={words}
        aside={kind === 'RATE' ? null : pickText(state.unit, locale)}
        note={figure.coverage ? words.rests(figure.coverage) : null}
      />
      {direction === 'MAINTAIN' ? null : (
        <Figure
          label={t('expected', { date: on })}
          answer={sure(expectedValue)}
          format={write}
          words={words}
          aside={target === null ? null : t('target', { target: write(target) })}
          note={<DifferenceNote difference={difference} format={points} />}
        />
      )}
      <SameDay state={state} write={write} points={points} scaled={scaled} />
      <Figure
        label={t('forecast')}
        answer={sure(forecast?.median ?? null)}
        format={write}
        words={words}
        aside={forecast ? words.range(write(forecast.low), write(forecast.high)) : null}
        note={<ForecastNote forecast={forecast} why={noForecast(figure.value, planYear, today, 'shortHistory')} format={write} />}
      />
    </FigureStrip>
  );
}

interface SameDayProps {
  state: IndicatorState;
  write: (value: number) => string;
  points: (value: number) => string;
  scaled: (value: number | null) => number | null;
}

/** The same days of the year before, with what has changed since where both rest on enough. */
function SameDay({ state, write, points, scaled }: SameDayProps) {
  const t = useTranslations('indicator.figure');
  const locale = useLocale();
  const words = useChartWords(state.coverageUnit);
  const { lastYear, decimals, direction } = state;
  const { comparison } = lastYear;
  if (comparison === null) {
    return (
      <Figure label={t('sameDay')} answer={sure(lastYear.toDate)} format={write} words={words} note={lastYear.toDate === null ? t('noYearBefore') : null} />
    );
  }
  const { now, before, conclusive } = comparison;
  const day = (iso: string) => formatDay(iso, locale);
  const change = differenceFrom(scaled(now.value), scaled(before.value), {
    digits: decimals,
    direction: direction === 'DECREASE' ? 'DECREASE' : 'INCREASE',
    mark: { status: 'on_track', provisional: false },
  });
  const changed =
    change === null || !conclusive
      ? null
      : change.value === 0
        ? t('unchanged')
        : t(change.value > 0 ? 'more' : 'less', { value: points(Math.abs(change.value)) });
  return (
    <Figure
      label={t('sameDay')}
      answer={before}
      format={write}
      words={words}
      note={
        <>
          {t('spans', { from: day(now.span.startsOn), to: day(now.span.endsOn), beforeFrom: day(before.span.startsOn), beforeTo: day(before.span.endsOn) })}
          {now.value !== null && now.value !== state.actual ? <span className="block">{t('alike', { value: write(now.value) })}</span> : null}
          {changed ? <span className="block">{changed}</span> : null}
        </>
      }
    />
  );
}
