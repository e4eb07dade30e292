import type { WeaknessDetail } from '@nhipcau/api/weakness';
import { formatNumber } from '@nhipcau/i18n';
import { ToneText } from '@nhipcau/ui/page-header';
import { statusTone } from '@nhipcau/ui/status';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { changeWords, isFirstYear } from './figures';

/** How a weakness stands, in a sentence with its distance left. */
export function WeaknessSentence({ detail }: { detail: WeaknessDetail }) {
  const t = useTranslations('weakness.detail.sentence');
  const common = useTranslations('common');
  const locale = useLocale();
  const { computed, year } = detail;
  if (!computed) return t('notNamed', { year });
  const { state, distance, change, pastHalfWay, namingYears } = computed;
  const text = distance === null ? common('noData') : formatNumber(distance, locale);
  const b = (chunks: ReactNode) => (
    <ToneText tone={statusTone(state)}>
      <span className={computed.provisional ? 'nc-provisional' : 'nc-known'} data-figure="weakness-distance" data-value={distance ?? ''}>
        {chunks}
      </span>
    </ToneText>
  );
  return t.rich(distance === null && state === 'provisional' ? 'waiting' : state, {
    b,
    distance: text,
    size: change === null ? '' : changeWords(change, locale).size,
    since: isFirstYear(namingYears, year) ? 'named' : 'before',
    past: pastHalfWay ? 'yes' : 'no',
  });
}
