import type { AssociationList } from '@nhipcau/api/association';
import { formatDay, formatPercent } from '@nhipcau/i18n';
import { ToneText } from '@nhipcau/ui/page-header';
import { useLocale, useTranslations } from 'next-intl';

export function ListHeading({ data }: { data: AssociationList }) {
  const t = useTranslations('association.heading');
  const locale = useLocale();
  const active = data.associations.filter(({ activities }) => (activities ?? 0) > 0).length;
  const top = data.spread?.topThreeShare?.value ?? null;
  return (
    <span data-figure="active-associations" data-value={active}>
      {t.rich('main', {
        total: data.associations.length,
        active,
        top: top === null ? 'none' : formatPercent(top, locale),
        on: (words) => <ToneText tone="on">{words}</ToneText>,
        off: (words) => <ToneText tone="off">{words}</ToneText>,
        em: (words) => <ToneText tone="neutral">{words}</ToneText>,
      })}
    </span>
  );
}

export function ListLede({ data }: { data: AssociationList }) {
  const t = useTranslations('association.heading');
  const locale = useLocale();
  const when = { year: String(data.year), date: formatDay(data.today, locale) };
  if (data.expected === 0) return t('ledeNone', when);
  return t('lede', { ...when, onTime: data.onTime, late: data.late, missing: data.missing });
}
