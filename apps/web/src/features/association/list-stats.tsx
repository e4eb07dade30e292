import type { AssociationList } from '@nhipcau/api/association';
import { compare } from '@nhipcau/domain/measure';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { Stat, StatStrip } from '@nhipcau/ui/stat';
import { useLocale, useTranslations } from 'next-intl';

/** How the Gini moved against the year before, as far as two decimals show it. */
export function giniMove(now: number | null, before: number | null): 'even' | 'uneven' | 'same' | null {
  if (now === null || before === null) return null;
  const points = Math.round(now * 100) - Math.round(before * 100);
  return points < 0 ? 'even' : points > 0 ? 'uneven' : 'same';
}

/** Four figures over all associations. */
export function ListStats({ data }: { data: AssociationList }) {
  const t = useTranslations('association.stat');
  const common = useTranslations('common');
  const locale = useLocale();
  const active = data.associations.filter(({ activities }) => (activities ?? 0) > 0).length;
  const percent = (share: number | null) => (share === null ? null : formatPercent(share, locale));
  const [now, then] = [data.spread?.gini ?? null, data.before?.gini ?? null];
  const [gini, before] = [now?.value ?? null, then?.value ?? null];
  // a verdict needs enough reports on both days
  const move = now && then && compare(now, then).conclusive ? giniMove(gini, before) : null;
  const of = (done: number) => (data.expected === 0 ? null : t('ofExpected', { done, expected: data.expected }));
  return (
    <StatStrip label={t('label')}>
      <Stat label={t('active')} value={formatNumber(active, locale)} noData={common('noData')} aside={t('ofTotal', { total: data.associations.length })} />
      <Stat label={t('completeness')} value={percent(data.completeness)} noData={common('noData')} note={of(data.received)} />
      <Stat label={t('timeliness')} value={percent(data.timeliness)} noData={common('noData')} note={of(data.onTime)} />
      <Stat
        label={t('gini')}
        value={gini === null ? null : formatNumber(gini, locale, 2)}
        noData={common('noData')}
        note={move === null || before === null ? null : t('before', { direction: move, value: formatNumber(before, locale, 2), year: String(data.year - 1) })}
        noteTone={move === 'even' ? 'on' : move === 'uneven' ? 'off' : 'neutral'}
      />
    </StatStrip>
  );
}
