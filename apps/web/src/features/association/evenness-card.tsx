import type { AssociationList } from '@nhipcau/api/association';
import { ChartFrame, LorenzCurve, prepareLorenz } from '@nhipcau/charts';
import { compare } from '@nhipcau/domain/measure';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { giniMove } from './list-stats';

const TITLES = { even: 'titleEven', uneven: 'titleUneven', same: 'titleSame' } as const;

/** How evenly activity is spread, beside the year before; each figure in one plain sentence. */
export function EvennessCard({ data, spread }: { data: AssociationList; spread: NonNullable<AssociationList['spread']> }) {
  const t = useTranslations('association');
  const common = useTranslations('common');
  const labels = useChartLabels();
  const locale = useLocale();
  const { before, year } = data;
  const lorenz = prepareLorenz([...spread.activities], [...(before?.activities ?? [])]);
  const percent = (share: number) => formatPercent(share, locale);
  const decimal = (value: number) => formatNumber(value, locale, 2);
  const conclusive = spread.gini && before?.gini && compare(spread.gini, before.gini).conclusive;
  const move = conclusive ? giniMove(spread.gini?.value ?? null, before?.gini?.value ?? null) : null;
  const words = { year: String(year - 1) };
  const explain = (key: 'gini' | 'pielou' | 'active' | 'top', now: number | null, then: number | null | undefined, format: (value: number) => string) => ({
    key,
    term: t(`explain.${key}`),
    detail:
      now === null ? (
        common('noData')
      ) : (
        <>
          {t(`explain.${key}Text`, { value: format(now) })}
          {then === null || then === undefined ? null : <span className="text-ink-2"> {t('explain.before', { ...words, value: format(then) })}</span>}
        </>
      ),
  });
  return (
    <Card>
      <ChartFrame
        title={move === null ? t('lorenz.title') : t(`lorenz.${TITLES[move]}`, words)}
        subtitle={t('lorenz.sub')}
        fileName={`associations-lorenz-${year}`}
        labels={labels}
        table={{
          caption: t('lorenz.label'),
          columns: [
            { label: t('lorenz.members'), numeric: true },
            { label: t('lorenz.share'), numeric: true },
          ],
          rows: lorenz.points.map((point) => ({
            id: String(point.members),
            cells: [
              { text: percent(point.members), value: point.members },
              { text: percent(point.share), value: point.share },
            ],
          })),
        }}
      >
        <div className="grid items-start gap-5 md:grid-cols-[20rem_1fr]">
          <LorenzCurve
            lorenz={lorenz}
            label={t('lorenz.label')}
            noData={t('lorenz.none')}
            labels={{
              members: t('lorenz.members'),
              share: t('lorenz.share'),
              equality: t('lorenz.equality'),
              current: t('lorenz.current', { year: String(year) }),
              compare: t('lorenz.before', words),
            }}
            ends={[percent(0), percent(1)]}
          />
          <DescriptionList
            items={[
              explain('gini', spread.gini?.value ?? null, before?.gini?.value, decimal),
              explain('pielou', spread.pielou?.value ?? null, before?.pielou?.value, decimal),
              explain('active', spread.activeShare?.value ?? null, before?.activeShare?.value, percent),
              explain('top', spread.topThreeShare?.value ?? null, before?.topThreeShare?.value, percent),
            ]}
          />
        </div>
      </ChartFrame>
    </Card>
  );
}
