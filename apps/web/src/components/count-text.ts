import { formatNumber, type Locale } from '@nhipcau/i18n';

/** A count as the lists give it: "312", or "1.000+" where there are more than were counted. */
export const countText = ({ total, more = false }: { total: number; more?: boolean | undefined }, locale: Locale) =>
  more ? `${formatNumber(total, locale)}+` : formatNumber(total, locale);
