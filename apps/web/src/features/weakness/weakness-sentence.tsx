import type { WeaknessDetail } from '@nhipcau/api/weakness';
import { formatNumber } from '@nhipcau/i18n';
import { ToneText } from '@nhipcau/ui/page-header';
import { statusTone } from '@nhipcau/ui/status';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** How a weakness stands, in a sentence with its score. */
export function WeaknessSentence({ detail }: { detail: WeaknessDetail }) {
  const t = useTranslations('weakness.detail.sentence');
  const common = useTranslations('common');
  const locale = useLocale();
  const { computed, year } = detail;
  if (!computed) return t('notNamed', { year });
  const { state, distance, change } = computed;
  const score = distance === null ? common('noData') : formatNumber(distance, locale);
  const b = (text: ReactNode) => (
    <ToneText tone={statusTone(state)}>
      <b data-figure="weakness-score" data-value={distance ?? ''}>
        {text}
      </b>
    </ToneText>
  );
  return t.rich(state, { b, score, points: change === null ? '' : formatNumber(Math.abs(change), locale) });
}
