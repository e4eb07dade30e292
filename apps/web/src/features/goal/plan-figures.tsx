import type { FigureAnswer } from '@nhipcau/charts';
import { Figure, FigureStrip } from '@nhipcau/charts/components/figure';
import type { GoalStatus } from '@nhipcau/domain/goal';
import { differenceFrom, type ForecastInterval } from '@nhipcau/domain/indicator';
import { clampDate, type Period } from '@nhipcau/domain/shared';
import { formatDay, formatNumber, formatPercent } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type CoverageUnit, useChartWords } from '@/components/chart-words';
import { DifferenceNote } from '@/features/indicator/difference-note';
import { ForecastNote, noForecast } from '@/features/indicator/forecast-note';

interface PlanFiguresProps {
  label: string;
  /** names the first figure */
  name: string;
  answer: FigureAnswer & { provisional: boolean };
  expected: number | null;
  status: GoalStatus;
  forecast: ForecastInterval | null;
  period: Period;
  today: string;
  unit: CoverageUnit;
  /** further figures */
  children?: ReactNode;
}

const sure = (value: number | null) => ({ value, coverage: null, ifApproved: value, range: null });

/** A goal or the plan in figures: progress, what the trajectory expects by the day, and where the year is likely to end. */
export function PlanFigures({ label, name, answer, expected, status, forecast, period, today, unit, children }: PlanFiguresProps) {
  const t = useTranslations('goal.figure');
  const locale = useLocale();
  const words = useChartWords(unit);
  const percent = (share: number) => formatPercent(share, locale);
  const hundredfold = (share: number | null) => (share === null ? null : share * 100);
  const difference = differenceFrom(hundredfold(answer.value), hundredfold(expected), {
    digits: 0,
    direction: 'INCREASE',
    mark: { status: status === 'insufficient_data' ? 'no_data' : status, provisional: answer.provisional },
  });
  const on = formatDay(clampDate(today, period), locale);
  return (
    <FigureStrip label={label}>
      <Figure label={name} answer={answer} format={percent} words={words} note={answer.coverage ? words.rests(answer.coverage) : null} />
      <Figure
        label={t('expected', { date: on })}
        answer={sure(expected)}
        format={percent}
        words={words}
        note={<DifferenceNote difference={difference} format={(value) => t('percentPoints', { value: formatNumber(value, locale) })} />}
      />
      <Figure
        label={t('forecast')}
        answer={sure(forecast?.median ?? null)}
        format={percent}
        words={words}
        aside={forecast ? words.range(percent(forecast.low), percent(forecast.high)) : null}
        note={<ForecastNote forecast={forecast} why={noForecast(answer.value, period, today, 'children')} format={percent} />}
      />
      {children}
    </FigureStrip>
  );
}
