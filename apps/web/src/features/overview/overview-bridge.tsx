import type { OverviewData } from '@nhipcau/api/overview';
import { ChartFrame, distanceScale, type FigureAnswer, prepareBridgeCards } from '@nhipcau/charts';
import { BridgeCards } from '@nhipcau/charts/components/bridge-cards';
import { can, type Role } from '@nhipcau/domain/access';
import { formatDay, formatNumber, formatPercent, pickText } from '@nhipcau/i18n';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { useChartWords } from '@/components/chart-words';
import { Link } from '@/i18n/routing';
import { lastDay, unitOf } from './phase';

type Weakness = OverviewData['weaknesses'][number];

const distanceOf = ({ distance, distanceIfApproved, coverage, range, provisional }: Weakness): FigureAnswer => ({
  ...{ value: distance, ifApproved: distanceIfApproved, coverage, range, provisional },
});

/** What is settled and answered by nothing is left out. */
const shownIn = (data: OverviewData) => data.weaknesses.filter(({ state, answers }) => state !== 'resolved' || answers > 0);

function useTable(data: OverviewData, shown: readonly Weakness[]) {
  const t = useTranslations('overview.bridge');
  const enums = useTranslations('enums');
  const common = useTranslations('common');
  const words = useChartWords(unitOf(data));
  const locale = useLocale();
  const number = (value: number | null) => ({ text: value === null ? common('noData') : formatNumber(value, locale), value });
  const goalsOf = ({ id }: Weakness) =>
    data.links
      .filter((link) => link.weaknessId === id)
      .map(({ goalId, ourReading }) => {
        const title = pickText(data.goals.find((goal) => goal.id === goalId)?.title, locale);
        return ourReading ? t('ourReading', { title }) : title;
      });
  return {
    caption: t('title'),
    columns: [
      { label: t('weakness') },
      { label: t('distance'), numeric: true },
      { label: t('before'), numeric: true },
      { label: t('basis') },
      { label: t('range') },
      { label: t('state') },
      { label: t('goals') },
    ],
    rows: shown.map((weakness) => ({
      id: weakness.id,
      cells: [
        { text: pickText(weakness.title, locale) },
        number(weakness.distance),
        number(weakness.distanceBefore),
        { text: weakness.coverage ? words.rests(weakness.coverage) : '', value: weakness.coverage ? words.rests(weakness.coverage) : null },
        {
          text: weakness.range ? words.range(formatNumber(weakness.range.low, locale), formatNumber(weakness.range.high, locale)) : '–',
          ...(weakness.range ? {} : { value: null }),
        },
        { text: enums(`weaknessState.${weakness.state}`) },
        { text: goalsOf(weakness).join('; ') || words.bridge.unanswered },
      ],
    })),
  };
}

/** The goals of the year with the weaknesses that each answers, what no goal answers, and goals that answer none. */
export function OverviewBridge({ data, role }: { data: OverviewData; role: Role }) {
  const t = useTranslations('overview.bridge');
  const enums = useTranslations('enums');
  const labels = useChartLabels();
  const words = useChartWords(unitOf(data));
  const locale = useLocale();
  const shown = shownIn(data);
  const table = useTable(data, shown);
  const mayAdd = can(role, 'goal.write') && !data.ended;
  if (shown.length === 0 && data.goals.length === 0) {
    return (
      <Card>
        <p className="flex flex-wrap items-center justify-between gap-3">
          {t('none')}
          {mayAdd ? (
            <Link href={`/goals/new?year=${data.year}`} className={buttonClass({ size: 'sm' })}>
              {t('noneAction')}
            </Link>
          ) : null}
        </p>
      </Card>
    );
  }
  const cards = prepareBridgeCards(
    shown.map((weakness) => ({
      id: weakness.id,
      title: pickText(weakness.title, locale),
      href: `/weaknesses/${weakness.id}`,
      distance: distanceOf(weakness),
      status: weakness.state,
      statusText: enums(`weaknessState.${weakness.state}`),
    })),
    data.goals.map(({ id, title, progress, progressIfApproved, coverage, provisional, expected, status }) => ({
      ...{ id, expected, status, title: pickText(title, locale), href: `/goals/${id}`, statusText: enums(`status.${status}`) },
      progress: { value: progress, ifApproved: progressIfApproved, coverage, range: null, provisional },
    })),
    data.links.map(({ ourReading: isOurReading, ...link }) => ({ ...link, isOurReading })),
  );
  const on = formatDay(lastDay(data), locale);
  return (
    <Card>
      <ChartFrame
        title={t('title')}
        subtitle={
          <>
            {t('subtitle')} <span data-export-note>{data.coverage ? t('note', { on, rests: words.rests(data.coverage) }) : t('notePlain', { on })}</span>
          </>
        }
        fileName={`bridge-${data.year}`}
        xlsxHref={`/api/export/bridge?year=${data.year}&locale=${locale}&format=xlsx`}
        png={false}
        labels={labels}
        table={table}
      >
        <BridgeCards
          cards={cards}
          scale={distanceScale(shown.map(distanceOf))}
          formatShare={(share) => formatPercent(share, locale)}
          formatDistance={(distance) => formatNumber(distance, locale)}
          words={words}
          Link={Link}
          {...(mayAdd ? { addGoalHref: (id: string) => `/goals/new?year=${data.year}&weakness=${id}` } : {})}
        />
      </ChartFrame>
    </Card>
  );
}
