import type { GoalTree } from '@nhipcau/api/goal';
import { formatDay, formatPercent, pickText } from '@nhipcau/i18n';
import { PageHeader, ToneText } from '@nhipcau/ui/page-header';
import type { Tone } from '@nhipcau/ui/tone';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

const GROUPS: { key: 'off' | 'risk' | 'none'; tone: Tone; statuses: string[] }[] = [
  { key: 'off', tone: 'off', statuses: ['off_track', 'missed'] },
  { key: 'risk', tone: 'risk', statuses: ['at_risk'] },
  { key: 'none', tone: 'nodata', statuses: ['insufficient_data', 'not_started'] },
];

/** What the top goals of a year amount to, in a sentence; then the plan as a whole. */
export function GoalsSentence({ tree, actions }: { tree: GoalTree; actions: ReactNode }) {
  const t = useTranslations('goal');
  const locale = useLocale();
  const { goals, total, today, year } = tree;
  const em = (tone: Tone) => (text: ReactNode) => <ToneText tone={tone}>{text}</ToneText>;
  const count = (statuses: string[]) => goals.filter(({ status }) => statuses.includes(status)).length;
  const good = count(['on_track', 'achieved']);
  const parts: { key: string; text: ReactNode }[] = [
    { key: 'good', text: t.rich('sentence.good', { em: em('on'), good, total: goals.length, year: String(year) }) },
    ...GROUPS.map(({ key, tone, statuses }) => ({ key, tone, count: count(statuses) }))
      .filter((group) => group.count > 0)
      .map((group) => ({ key: group.key, text: t.rich(`sentence.${group.key}`, { em: em(group.tone), count: group.count }) })),
  ];
  const deciding = goals.find(({ id }) => id === total.decidingChildId);
  const date = formatDay(today, locale);
  const percent = (share: number) => formatPercent(share, locale);
  return (
    <PageHeader
      title={
        goals.length === 0
          ? t('emptyTitle', { year: String(year) })
          : parts.map(({ key, text }, index) => (
              <span key={key}>
                {index > 0 ? ', ' : null}
                {text}
                {index === parts.length - 1 ? '.' : null}
              </span>
            ))
      }
      lede={
        goals.length === 0 ? null : (
          <>
            {total.progress === null || total.expected === null
              ? t('sentence.ledeNoData', { date })
              : t('sentence.lede', { progress: percent(total.progress), expected: percent(total.expected), date })}{' '}
            {deciding ? t('sentence.ledeDecides', { title: pickText(deciding.title, locale) }) : null}
          </>
        )
      }
      actions={actions}
    />
  );
}
