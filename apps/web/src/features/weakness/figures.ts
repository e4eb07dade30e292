import { type MeasureKey, measureDefinition } from '@nhipcau/domain/measure';
import type { DistanceState } from '@nhipcau/domain/weakness';
import { formatMoney, formatNumber, formatPercent, type Locale } from '@nhipcau/i18n';

/** A value of a measure as it is written: a share as per cent, money with its currency, the others as numbers. */
export function measureText(key: MeasureKey, value: number, locale: Locale): string {
  const { unit, decimals } = measureDefinition(key);
  if (unit === 'share') return formatPercent(value, locale, Math.max(1, decimals));
  if (unit === 'vnd') return formatMoney(value, locale);
  return formatNumber(value, locale, decimals);
}

/** The tone of a chart for the state of a weakness. */
export function stateTone(state: DistanceState): 'on' | 'risk' | 'off' | 'none' {
  if (state === 'improving' || state === 'resolved') return 'on';
  if (state === 'worsening') return 'off';
  return state === 'stagnant' || state === 'reopened' ? 'risk' : 'none';
}
