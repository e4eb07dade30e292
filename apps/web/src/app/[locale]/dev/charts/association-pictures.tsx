import { prepareActivityHeatmap, prepareBreakdown, prepareEvenness } from '@nhipcau/charts';
import { ActivityHeatmap } from '@nhipcau/charts/components/activity-heatmap';
import { Breakdown } from '@nhipcau/charts/components/breakdown';
import { EvennessCurve } from '@nhipcau/charts/components/evenness-curve';
import { GiniScale } from '@nhipcau/charts/components/gini-scale';
import { HatchLegend } from '@nhipcau/charts/components/hatch-legend';
import { formatDay, formatMonth, formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import { answerOf, countsOf, coverageOf, heatRowsOf } from './samples';

const BAND = [
  [0, 0, 0],
  [0.12, 0, 0.06],
  [0.24, 0.06, 0.14],
  [0.35, 0.125, 0.235],
  [0.47, 0.22, 0.33],
  [0.59, 0.33, 0.45],
  [0.71, 0.47, 0.58],
  [0.82, 0.64, 0.73],
  [0.94, 0.84, 0.9],
  [1, 1, 1],
].map(([members = 0, low = 0, high = 0]) => ({ members, low, high }));

/** What is known of the associations: by month, how evenly, and taken apart. */
export function AssociationPictures({ known }: { known: number }) {
  const words = useChartWords('association');
  const t = useTranslations('chart');
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale, 2);
  const counts = countsOf(known);
  const gini = answerOf(0.44, known, 0.3);
  const coverage = coverageOf(known);
  const heatmap = prepareActivityHeatmap({
    columns: Array.from({ length: 12 }, (_, i) => ({
      id: String(i),
      label: String(i + 1),
      title: formatMonth(`2025-${String(i + 1).padStart(2, '0')}-01`, locale),
    })),
    rows: heatRowsOf(known),
    format: number,
  });
  const range = gini.range && words.whenComplete(number(gini.range.low), number(gini.range.high));
  return (
    <>
      <Card title="ActivityHeatmap">
        <ActivityHeatmap
          heatmap={heatmap}
          caption="ActivityHeatmap"
          words={words}
          actions={{ waiting: <a href="#approve">Duyệt lần lượt</a>, missing: <a href="#remind">Nhắc cả {coverage.drafted + coverage.missing}</a> }}
        />
      </Card>
      <Card title="EvennessCurve, GiniScale">
        <div className="grid items-start gap-6 md:grid-cols-[16rem_1fr]">
          <EvennessCurve
            evenness={prepareEvenness({ counts, gini, band: known === 17 ? BAND : [] })}
            count={known}
            label="EvennessCurve"
            reason={words.reason.waiting}
            words={words}
          />
          <GiniScale
            label="GiniScale"
            input={{
              gini,
              chance: known === 0 ? null : { expected: 0.29, low: 0.21, high: 0.37 },
              lastYear: answerOf(0.49, 26),
              format: number,
              labels: {
                value: gini.value === null ? '' : t('even.value', { value: number(gini.value), rests: words.rests(coverage) }),
                chance: t('even.chance', { low: number(0.21), high: number(0.37) }),
                range,
                lastYear: t('even.lastYear', { date: formatDay('2024-07-10', locale), value: number(0.49), rests: words.rests(coverageOf(26)) }),
              },
            }}
          />
        </div>
        <HatchLegend of={['chance', 'range']} words={words} />
      </Card>
      <Card title="Breakdown">
        <Breakdown
          rows={prepareBreakdown({
            items: heatRowsOf(known)
              .map((row, i) => ({ id: row.id, label: row.label, href: '#', value: i < known ? (counts[i] ?? 0) : null }))
              .slice(0, Math.max(known, 3)),
            total: null,
            most: 5,
            format: number,
            formatPercent: (share) => `${share}%`,
            others: (count) => (count === null ? t('breakdown.othersUnknown') : t('breakdown.others', { count })),
          })}
          coverage={coverage}
          words={words}
        />
      </Card>
    </>
  );
}
