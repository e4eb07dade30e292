import type { OverviewData } from '@nhipcau/api/overview';
import { Bridge, ChartFrame, prepareBridge } from '@nhipcau/charts';
import { can, type Role } from '@nhipcau/domain/access';
import { formatList, formatNumber, formatPercent, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { Link } from '@/i18n/routing';
import { chartTone } from './tones';

const KEY = ['on_track', 'at_risk', 'off_track'] as const;
/** Severity 0…100 as boxes 0…5. */
const boxes = (severity: number | null) => (severity === null ? null : severity / 20);

/** Weaknesses that past reviews named, and the goals of the year that answer them. */
export function OverviewBridge({ data, role }: { data: OverviewData; role: Role }) {
  const t = useTranslations('overview');
  const enums = useTranslations('enums');
  const common = useTranslations('common');
  const labels = useChartLabels();
  const locale = useLocale();
  const percent = (share: number) => formatPercent(share, locale);
  const points = (severity: number | null) => (severity === null ? common('noData') : formatNumber(severity, locale));
  const shown = data.weaknesses.filter(({ state, answers }) => state !== 'resolved' || answers > 0);
  const bridge = prepareBridge(
    shown.map((weakness) => ({
      id: weakness.id,
      title: pickText(weakness.title, locale),
      severityBefore: boxes(weakness.distanceBefore),
      severityNow: boxes(weakness.distance),
      href: `/weaknesses/${weakness.id}`,
    })),
    data.goals.map((goal) => ({
      id: goal.id,
      title: pickText(goal.title, locale),
      progress: goal.progress,
      expected: goal.expected,
      status: chartTone(goal.status),
      statusText: enums(`status.${goal.status}`),
      href: `/goals/${goal.id}`,
    })),
    data.links,
  );
  const answering = (id: string) =>
    data.links.filter((link) => link.weaknessId === id).map((link) => pickText(data.goals.find((goal) => goal.id === link.goalId)?.title, locale));
  return (
    <Card>
      <ChartFrame
        title={t('bridge.title', { year: String(data.year) })}
        subtitle={t('bridge.subtitle')}
        aside={
          <span className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
            {KEY.map((status) => (
              <StatusMark key={status} status={status} label={enums(`status.${status}`)} />
            ))}
          </span>
        }
        fileName={`bridge-${data.year}`}
        xlsxHref={`/api/export/bridge?year=${data.year}&locale=${locale}&format=xlsx`}
        labels={labels}
        table={{
          caption: t('bridge.title', { year: String(data.year) }),
          columns: [
            { label: t('bridge.weakness') },
            { label: t('bridge.before'), numeric: true },
            { label: t('bridge.now'), numeric: true },
            { label: t('bridge.goals') },
          ],
          rows: shown.map((weakness) => ({
            id: weakness.id,
            cells: [
              { text: pickText(weakness.title, locale) },
              { text: points(weakness.distanceBefore), value: weakness.distanceBefore },
              { text: points(weakness.distance), value: weakness.distance },
              { text: answering(weakness.id).join('; ') || t('bridge.noGoal') },
            ],
          })),
        }}
      >
        <Bridge
          bridge={bridge}
          formatPercent={percent}
          Link={Link}
          {...(can(role, 'goal.write') ? { addGoalHref: (id: string) => `/goals/new?year=${data.year}&weakness=${id}` } : {})}
          labels={{
            weaknesses: t('bridge.weaknesses'),
            goals: t('bridge.goals'),
            unanswered: can(role, 'goal.write') ? t('bridge.noGoalAdd') : t('bridge.noGoal'),
            goalsWithoutWeakness: t('bridge.goalsWithoutWeakness'),
            noData: common('noData'),
            severity: (before, now) =>
              t('bridge.severity', {
                before: before === null ? common('noData') : formatNumber(before * 20, locale),
                now: now === null ? common('noData') : formatNumber(now * 20, locale),
              }),
            answeredBy: (titles) => (titles.length > 0 ? t('bridge.answeredBy', { goals: formatList(titles, locale) }) : t('bridge.noGoal')),
            answers: (titles) => (titles.length > 0 ? t('bridge.answers', { weaknesses: formatList(titles, locale) }) : t('bridge.answersNone')),
            progress: (progress, expected) => t('bridge.progress', { progress: progress ?? common('noData'), expected: expected ?? common('noData') }),
          }}
        />
      </ChartFrame>
    </Card>
  );
}
