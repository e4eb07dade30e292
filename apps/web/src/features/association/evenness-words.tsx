import type { AssociationList, AssociationSpread } from '@nhipcau/api/association';
import type { ChartWords } from '@nhipcau/charts/components/chart-words';
import { GiniScale } from '@nhipcau/charts/components/gini-scale';
import { isConclusive, missingForVerdict, VERDICT_COVERAGE } from '@nhipcau/domain/measure';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CoverageUnit } from '@/components/chart-words';
import { useSpanWords } from './use-spans';

type Shown = { spread: AssociationSpread; before: AssociationSpread | null; words: ChartWords; beforeWords: ChartWords };

/** The Gini on its scale with the band of chance, the range once all have spoken, and the same day of the year before. */
export function GiniOnScale({ spread: { gini, byChance }, before, words, beforeWords }: Shown) {
  const t = useTranslations('chart.even');
  const own = useTranslations('association.lorenz');
  const locale = useLocale();
  const spanWords = useSpanWords();
  const number = (value: number) => formatNumber(value, locale, 2);
  if (gini === null || gini.value === null) return null;
  const then = before?.gini ?? null;
  const dated = then === null ? null : { date: spanWords(then.span), value: then.value === null ? '' : number(then.value) };
  const rested = gini.coverage ? t('value', { value: number(gini.value), rests: words.rests(gini.coverage) }) : t('valueOnly', { value: number(gini.value) });
  const lastYear = then?.coverage && dated ? t('lastYear', { ...dated, rests: beforeWords.rests(then.coverage) }) : dated && t('lastYearOnly', dated);
  return (
    <GiniScale
      label={own('scale')}
      input={{
        gini,
        chance: byChance,
        lastYear: then,
        format: number,
        labels: {
          value: rested,
          chance: byChance && t('chance', { low: number(byChance.low), high: number(byChance.high) }),
          range: gini.range && words.whenComplete(number(gini.range.low), number(gini.range.high)),
          lastYear: then?.value === null ? null : lastYear,
        },
      }}
    />
  );
}

/** The same in sentences: what chance gives, what is not known and could change, and how much more must be approved for a conclusion. */
export function EvennessWords({ data, spread, before, words, beforeWords, unit }: Shown & { data: AssociationList; unit: CoverageUnit }) {
  const t = useTranslations('association.lorenz');
  const heading = useTranslations('association.heading');
  const locale = useLocale();
  const spanWords = useSpanWords();
  const { gini, unevenness, byChance, giniIf, known, activities } = spread;
  if (gini === null || gini.value === null || byChance === null) return null;
  const number = (value: number) => formatNumber(value, locale, 2);
  const marked = (chunks: ReactNode) => (isConclusive(gini.coverage) ? <b>{chunks}</b> : <span className="nc-provisional">{chunks}</span>);
  const owing = data.associations.filter(({ standing }) => standing !== null && standing !== 'known').length;
  const needed = missingForVerdict(gini.coverage);
  const then = before?.gini?.value ?? null;
  return (
    <>
      <p className="mt-2">
        {t.rich('gini', {
          gini: number(gini.value),
          total: activities.reduce((sum, count) => sum + count, 0),
          known,
          expected: number(byChance.expected),
          low: number(byChance.low),
          high: number(byChance.high),
          beyond: unevenness?.value === null || unevenness === null ? '–' : number(unevenness.value),
          f: marked,
        })}
      </p>
      <p className="mt-1.5 text-ink-2">
        {owing > 0 && giniIf.restNone !== null && giniIf.allDrafted !== null
          ? t('unknown', { count: owing, restNone: number(giniIf.restNone), allDrafted: number(giniIf.allDrafted) })
          : null}{' '}
        {gini.coverage && needed > 0
          ? heading(unit === 'association' ? 'neededAssociations' : 'needed', {
              needed,
              waiting: gini.coverage.waiting,
              share: formatPercent(VERDICT_COVERAGE, locale),
            })
          : null}
      </p>
      {before?.gini && then !== null ? (
        <p className="mt-1.5 text-ink-2 first-letter:uppercase">
          {t('before', {
            when: spanWords(before.gini.span),
            gini: number(then),
            beyond: before.unevenness?.value === null || !before.unevenness ? '–' : number(before.unevenness.value),
            rests: before.gini.coverage ? beforeWords.rests(before.gini.coverage) : words.enough,
          })}
        </p>
      ) : null}
    </>
  );
}
