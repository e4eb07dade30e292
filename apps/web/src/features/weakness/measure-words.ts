import type { Coverage } from '@nhipcau/domain/measure';
import { formatDay } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import type { ComparedSpans } from './figures';

/** Reports that are expected and not approved. */
export const missingReports = (coverage: Coverage | null): number => (coverage === null ? 0 : coverage.expected - coverage.known);

/** The days that the figures of a page speak of; a dash for a year that has not begun. */
export function useSpanText(spans: ComparedSpans | null): string {
  const t = useTranslations('weakness.detail');
  const locale = useLocale();
  return spans === null ? '–' : t('span', { from: formatDay(spans.from, locale), on: formatDay(spans.on, locale) });
}
