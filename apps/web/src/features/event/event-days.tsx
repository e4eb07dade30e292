import { formatDays } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';

/** The days of an event, or the words for "day not known". */
export function EventDays({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) {
  const t = useTranslations('common');
  const locale = useLocale();
  if (startsOn === null) return <span className="text-nodata">{t('unknownDay')}</span>;
  return <time dateTime={startsOn}>{formatDays(startsOn, endsOn, locale)}</time>;
}
