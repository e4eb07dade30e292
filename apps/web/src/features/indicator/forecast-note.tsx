import type { ForecastInterval } from '@nhipcau/domain/indicator';
import type { Period } from '@nhipcau/domain/shared';
import { useTranslations } from 'next-intl';

export type NoForecast = 'over' | 'notBegun' | 'noData' | 'shortHistory' | 'children';

/** Why there is no forecast; `otherwise` where the day and the data do not say so. */
export function noForecast(value: number | null, { startsOn, endsOn }: Period, today: string, otherwise: NoForecast): NoForecast {
  if (today >= endsOn) return 'over';
  if (today < startsOn) return 'notBegun';
  return value === null ? 'noData' : otherwise;
}

/** Where the year is likely to end, in a sentence, or why that cannot be said. */
export function ForecastNote({ forecast, why, format }: { forecast: ForecastInterval | null; why: NoForecast; format: (value: number) => string }) {
  const t = useTranslations('indicator.forecast');
  if (forecast === null) return t(`none.${why}`);
  return t('sentence', { median: format(forecast.median), low: format(forecast.low), high: format(forecast.high) });
}
