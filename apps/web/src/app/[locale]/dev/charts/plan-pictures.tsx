import { type DatedValue, distanceScale, figureState, prepareBridgeCards, prepareCoveredTrend, unmeasuredReason } from '@nhipcau/charts';
import { BridgeCards } from '@nhipcau/charts/components/bridge-cards';
import { CoveredTrend } from '@nhipcau/charts/components/covered-trend';
import { DistanceCourse } from '@nhipcau/charts/components/distance-course';
import { FigureValue } from '@nhipcau/charts/components/figure-value';
import { HatchLegend } from '@nhipcau/charts/components/hatch-legend';
import { formatDay, formatDayMonth, formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { type Status, StatusMark } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import { coverageOf, goalsOf, LINKS, readingsOf, weaknessesOf } from './samples';

const LAST_YEAR: DatedValue[] = [18, 18, 20, 24, 27, 28, 30, 31, 33, 36, 36, 39, 41].map((value, i) => ({
  on: i === 0 ? '2023-12-31' : `2024-${String(i).padStart(2, '0')}-28`,
  value,
}));

/** The bridge, the register's courses and the trend. */
export function PlanPictures({ known }: { known: number }) {
  const words = useChartWords('association');
  const t = useTranslations('chart');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const percent = (share: number) => `${number(share * 100)}%`;
  const stateText = (status: Status) => (status in STATES ? enums(`weaknessState.${status as keyof typeof STATES}`) : '');
  const statusText = (status: Status) => enums(`status.${status as 'on_track'}`);
  const weaknesses = weaknessesOf(known, stateText);
  const scale = distanceScale(
    weaknesses.map((weakness) => weakness.distance),
    weaknesses.map((weakness) => weakness.course),
  );
  const label = (key: 'high' | 'median' | 'low' | 'trajectory') => (value: string) => t(`trend.${key}`, { value });
  const trend = prepareCoveredTrend({
    year: 2025,
    today: '2025-07-10',
    readings: readingsOf(known),
    lastYear: LAST_YEAR,
    trajectory: [
      { on: '2024-12-31', value: 41 },
      { on: '2025-12-31', value: 60 },
    ],
    forecast: known === 0 ? null : { low: 51, median: 57, high: 64 },
    format: number,
    formatDate: (on) => formatDayMonth(on, locale),
    labels: {
      months: Array.from({ length: 12 }, (_, month) => String(month + 1)),
      latest: (value, on) => t('trend.latest', { value, on }),
      high: label('high'),
      median: label('median'),
      low: label('low'),
      trajectory: label('trajectory'),
      lastYear: (value) => t('trend.lastYear', { value, year: '2024' }),
    },
  });
  return (
    <>
      <Card title="BridgeCards">
        <BridgeCards
          cards={prepareBridgeCards(weaknesses, goalsOf(known, statusText), LINKS)}
          scale={scale}
          formatShare={percent}
          formatDistance={number}
          words={words}
          addGoalHref={() => '#'}
        />
      </Card>
      <Card title="CoveredTrend">
        <CoveredTrend trend={trend} label="CoveredTrend" tone="off" coverage={coverageOf(known)} span={formatDay('2025-07-10', locale)} words={words} />
      </Card>
      <Card title="DistanceCourse" className="overflow-x-auto">
        <table className="w-full text-sm">
          <tbody>
            {weaknesses.map(({ id, title, measure, distance, course, measures, status, statusText: text }) => {
              const state = figureState(distance);
              const shown = state === 'known' ? status : state === 'provisional' ? 'provisional' : 'unmeasured';
              return (
                <tr key={id} className="grid grid-cols-[1fr_auto] items-center border-line-2 border-t sm:table-row">
                  <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                    {title}
                    <span className="block text-ink-2 text-xs">{measure}</span>
                  </th>
                  <td className="py-1.5 pr-3">
                    <DistanceCourse
                      values={course}
                      distance={distance}
                      scale={scale}
                      status={status}
                      format={number}
                      words={words}
                      {...(measures ? { measures } : {})}
                    />
                  </td>
                  <td className="py-1.5 pr-4 text-right">
                    <FigureValue answer={distance} format={number} words={words} reason={unmeasuredReason(distance.coverage)} isBare />
                  </td>
                  <td className="py-1.5 text-xs">
                    <StatusMark
                      status={shown}
                      label={state === 'known' ? text : state === 'provisional' ? words.provisional : words.reason[unmeasuredReason(distance.coverage)]}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <HatchLegend of={['worse', 'range']} words={words} />
      </Card>
    </>
  );
}

const STATES = { improving: 1, stagnant: 1, worsening: 1, mixed: 1, unmeasured: 1 } as const;
