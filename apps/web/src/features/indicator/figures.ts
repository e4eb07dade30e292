import { formatNumber, formatPercent, type Locale, pickText } from '@nhipcau/i18n';

interface Figured {
  kind: 'FLOW' | 'STOCK' | 'RATE';
  decimals: number;
  unit: unknown;
}

/** A figure of an indicator without its unit; a RATE is a share and is written as per cent. */
export const figureText = ({ kind, decimals }: Pick<Figured, 'kind' | 'decimals'>, value: number, locale: Locale): string =>
  kind === 'RATE' ? formatPercent(value, locale, decimals) : formatNumber(value, locale, decimals);

/** A figure with its unit: `34 hoạt động`, `57 %`. */
export function withUnit(indicator: Figured, value: number, locale: Locale): string {
  const text = figureText(indicator, value, locale);
  return indicator.kind === 'RATE' ? text : `${text} ${pickText(indicator.unit, locale)}`.trim();
}
