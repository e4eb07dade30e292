import type { WeaknessDetail } from '@nhipcau/api/weakness';
import { differingIfApproved, distanceScale, figureState } from '@nhipcau/charts';
import { CoverageStrip } from '@nhipcau/charts/components/coverage-strip';
import { DistanceBar } from '@nhipcau/charts/components/distance-bar';
import { HatchLegend } from '@nhipcau/charts/components/hatch-legend';
import { HowComputed } from '@nhipcau/charts/components/how-computed';
import { formatDay, formatNumber, formatPercent } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import { type ComparedSpans, changeWords, distanceAnswer, isFirstYear } from './figures';
import { missingReports, useSpanText } from './measure-words';

type Computed = NonNullable<WeaknessDetail['computed']>;

/** Measures that the distance leaves out, and the reports that it waits for. */
function useLeftOut(computed: Computed) {
  const t = useTranslations('weakness.detail');
  const measure = useTranslations('measure');
  const silent = computed.measures
    .filter(({ gap }) => gap === null)
    .map(({ key, base, target, current, direction }) => ({
      what: measure(`${key}.name`),
      why: direction !== 'MAINTAIN' && (base === null || target === null) ? t('whyNoBase') : current === null ? t('whyNoData') : t('whyNoWay'),
    }));
  const missing = missingReports(computed.coverage);
  return [...silent, ...(missing > 0 ? [{ what: t('unapproved'), why: t('whyMissing', { count: missing }) }] : [])];
}

/** Distance left of the day with all that it owes its reader: what it rests on, where it may end, what it is compared with, how it is computed. */
export function DistanceCard({ detail, computed, spans }: { detail: WeaknessDetail; computed: Computed; spans: ComparedSpans | null }) {
  const t = useTranslations('weakness.detail');
  const locale = useLocale();
  const words = useChartWords(computed.coverageUnit);
  const spanText = useSpanText(spans);
  const leftOut = useLeftOut(computed);
  const answer = distanceAnswer(computed);
  const state = figureState(answer);
  const write = (value: number) => formatNumber(value, locale);
  const approved = differingIfApproved(answer, write);
  const since = isFirstYear(computed.namingYears, detail.year) ? 'named' : 'before';
  const { change, distanceBefore, range, known, provisional } = computed;
  const moves = change !== null && !provisional && computed.state !== 'open';
  return (
    <Card title={t('distance')} titleId="distance" sub={t('distanceSub')}>
      <div className="flex flex-col gap-3">
        <DistanceBar distance={answer} scale={distanceScale([answer])} status={computed.state} format={write} words={words} label={t('distance')} />
        <HatchLegend
          of={['named', ...(state === 'provisional' && range ? (['range'] as const) : []), ...(state === 'unknown' ? (['unmeasured'] as const) : [])]}
          words={words}
        />
        {state === 'unknown' ? null : computed.coverage ? (
          <CoverageStrip coverage={computed.coverage} words={words} />
        ) : (
          <p className="text-ink-2 text-sm">{t('restsAll')}</p>
        )}
        <DescriptionList
          items={[
            ...(state === 'provisional' && range ? [{ key: 'range', term: t('whenComplete'), detail: words.range(write(range.low), write(range.high)) }] : []),
            ...(approved === null ? [] : [{ key: 'approved', term: t('ifApproved'), detail: approved }]),
            ...(distanceBefore === null || spans === null
              ? []
              : [
                  {
                    key: 'before',
                    term: t('before', { since, before: formatDay(spans.before, locale) }),
                    detail: (
                      <>
                        {write(distanceBefore)}
                        {moves ? <span className="text-ink-2"> · {t('moved', changeWords(change, locale))}</span> : null}
                      </>
                    ),
                  },
                ]),
            ...(known === null || known >= 1 ? [] : [{ key: 'known', term: t('known'), detail: formatPercent(known, locale) }]),
          ]}
        />
        <HowComputed
          formula={
            <>
              {t('formula')}
              {computed.measures.some(({ direction }) => direction === 'MAINTAIN') ? ` ${t('formulaMaintain')}` : null}
            </>
          }
          span={spanText}
          coverage={computed.coverage}
          leftOut={leftOut}
          records={<a href="#measures">{t('measures')}</a>}
          words={words}
        />
      </div>
    </Card>
  );
}
