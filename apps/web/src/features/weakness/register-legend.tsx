import type { WeaknessListRow } from '@nhipcau/api/weakness';
import { figureState } from '@nhipcau/charts';
import { HatchLegend } from '@nhipcau/charts/components/hatch-legend';
import { useChartWords } from '@/components/chart-words';
import { OurReadingNote } from '@/components/our-reading';
import { distanceAnswer } from './figures';

/** What the marks of the rows mean: pink, the line of 100, hatching, dots, and the star of links that we read into the source. */
export function RegisterLegend({ rows }: { rows: readonly WeaknessListRow[] }) {
  const words = useChartWords();
  const states = new Set(rows.map((row) => figureState(distanceAnswer(row))));
  return (
    <div className="flex flex-col gap-1.5 px-4 py-3 sm:px-5.5">
      <HatchLegend
        of={[
          ...(['named', 'worse'] as const),
          ...(states.has('provisional') ? (['provisional', 'range'] as const) : []),
          ...(states.has('unknown') ? (['unmeasured'] as const) : []),
        ]}
        words={words}
      />
      {rows.some(({ goals }) => goals.some(({ ourReading }) => ourReading)) ? <OurReadingNote /> : null}
    </div>
  );
}
