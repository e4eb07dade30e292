import type { Answer } from '@nhipcau/domain/measure';
import { formatDay } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';

/** A span from January on in words: «ngày 10/07/2024», or «cả năm 2024» where the year is over. */
export function useSpanWords() {
  const t = useTranslations('association.span');
  const locale = useLocale();
  return ({ endsOn }: Answer['span']) => (endsOn.endsWith('-12-31') ? t('year', { year: endsOn.slice(0, 4) }) : t('day', { date: formatDay(endsOn, locale) }));
}
