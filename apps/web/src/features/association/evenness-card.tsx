import type { AssociationList, AssociationSpread } from '@nhipcau/api/association';
import { ChartFrame, prepareEvenness } from '@nhipcau/charts';
import { EvennessCurve } from '@nhipcau/charts/components/evenness-curve';
import { HatchLegend } from '@nhipcau/charts/components/hatch-legend';
import { lorenzByChance } from '@nhipcau/domain/association';
import { compare, isConclusive } from '@nhipcau/domain/measure';
import { formatDay, formatNumber, formatPercent } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useChartLabels } from '@/components/chart-labels';
import { useChartWords } from '@/components/chart-words';
import { EvennessFigures } from './evenness-figures';
import { EvennessWords, GiniOnScale } from './evenness-words';
import { partsOf, unevennessMove } from './known';
import { useSpanWords } from './use-spans';

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

function useTitle(spread: AssociationSpread, before: AssociationSpread | null): string {
  const t = useTranslations('association.lorenz');
  const locale = useLocale();
  const spanWords = useSpanWords();
  const { gini, unevenness, byChance, known } = spread;
  const compared = unevenness && before?.unevenness ? compare(unevenness, before.unevenness) : null;
  const value = gini?.value ?? null;
  const verdict =
    gini === null || value === null ? 'none' : !isConclusive(gini.coverage) ? 'provisional' : byChance && value <= byChance.high ? 'chance' : 'beyond';
  const move = verdict === 'none' || verdict === 'provisional' ? null : unevennessMove(compared);
  return t('title', {
    verdict,
    known,
    gini: value === null ? '' : formatNumber(value, locale, 2),
    move: move ?? 'none',
    when: compared ? spanWords(compared.before.span) : '',
  });
}

/** How evenly the known associations share the activity, beside what chance would give and the same day of the year before. */
export function EvennessCard({ data, spread }: { data: AssociationList; spread: AssociationSpread }) {
  const t = useTranslations('association');
  const locale = useLocale();
  const labels = useChartLabels();
  const { before, year } = data;
  const { gini, activities } = spread;
  const unit = partsOf(data.coverage, data.associations.length);
  const words = useChartWords(unit);
  const beforeWords = useChartWords(partsOf(before?.gini?.coverage ?? null, data.associations.length));
  const shown = { spread, before, words, beforeWords };
  const title = useTitle(spread, before);
  const band = lorenzByChance(total(activities), activities.length);
  const evenness = prepareEvenness({
    counts: activities,
    gini: gini ?? { value: null, coverage: null, ifApproved: null, range: null },
    band: band.map(({ associations, low, high }) => ({ members: associations, low, high })),
  });
  const percent = (share: number) => formatPercent(share, locale, 1);
  const cell = (share: number | undefined) => (share === undefined ? { text: '', value: null } : { text: percent(share), value: share });
  const day = (iso: string) => formatDay(iso, locale);
  return (
    <Card>
      <ChartFrame
        title={title}
        subtitle={gini?.coverage ? t('lorenz.sub', { from: day(gini.span.startsOn), to: day(gini.span.endsOn), rests: words.rests(gini.coverage) }) : null}
        fileName={`associations-lorenz-${year}`}
        labels={labels}
        table={{
          caption: t('lorenz.label'),
          columns: [t('lorenz.members'), t('lorenz.share'), t('lorenz.low'), t('lorenz.high')].map((label) => ({ label, numeric: true })),
          rows: evenness.points.map(({ members, share }, index) => ({
            id: String(members),
            cells: [cell(members), cell(share), cell(band[index]?.low), cell(band[index]?.high)],
          })),
        }}
      >
        <div className="grid items-start gap-6 md:grid-cols-[16rem_1fr]">
          <EvennessCurve evenness={evenness} count={spread.known} label={t('lorenz.label')} reason={t('lorenz.none')} words={words} />
          <div className="min-w-0">
            <GiniOnScale {...shown} />
            <EvennessWords {...shown} data={data} unit={unit} />
          </div>
        </div>
        {gini && gini.value !== null ? <HatchLegend of={gini.range ? ['chance', 'range', 'provisional'] : ['chance']} words={words} /> : null}
        <EvennessFigures spread={spread} before={before} unit={unit} />
      </ChartFrame>
    </Card>
  );
}
