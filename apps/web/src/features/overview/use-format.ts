import type { OverviewData } from '@nhipcau/api/overview';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { useLocale } from 'next-intl';

/** How the chosen indicator's values are written. */
export function useFormat({ isRate, decimals }: Pick<NonNullable<OverviewData['chosen']>, 'isRate' | 'decimals'>): (value: number) => string {
  const locale = useLocale();
  return (value) => (isRate ? formatPercent(value, locale) : formatNumber(value, locale, decimals));
}
