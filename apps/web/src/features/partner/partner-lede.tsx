import type { PartnerSummary } from '@nhipcau/api/partner';
import { formatNumber } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';

/** Substance, paper and what falls due in one sentence; where no contact and no agreement is on record, that alone is said. */
export function PartnerLede({ summary }: { summary: Pick<PartnerSummary, 'substance' | 'views'> }) {
  const t = useTranslations('partner');
  const locale = useLocale();
  const { paper, expiring, due } = summary.views;
  if (summary.substance === null) return t('ledeNone');
  return t('lede', { score: formatNumber(summary.substance, locale, 1), paper, expiring, due });
}
