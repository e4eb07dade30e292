import type { AssociationSpread } from '@nhipcau/api/association';
import { FigureValue } from '@nhipcau/charts/components/figure-value';
import type { Answer } from '@nhipcau/domain/measure';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { useLocale, useTranslations } from 'next-intl';
import { type CoverageUnit, useChartWords } from '@/components/chart-words';
import { Link } from '@/i18n/routing';
import { AssociationHow } from './association-how';
import { useSpanWords } from './use-spans';

type Spread = AssociationSpread;
const ROWS = [
  { key: 'unevenness', of: (spread: Spread) => spread.unevenness, measure: 'activity_unevenness' },
  { key: 'gini', of: (spread: Spread) => spread.gini, measure: 'activity_gini' },
  { key: 'pielou', of: (spread: Spread) => spread.pielou, measure: 'activity_evenness' },
  { key: 'active', of: (spread: Spread) => spread.activeShare, measure: 'association_active_share' },
  { key: 'top', of: (spread: Spread) => spread.topThreeShare, measure: 'association_top_three_share' },
] as const;

/** Each figure of evenness with what it rests on and one plain sentence, the same day of the year before, and how it is computed. */
export function EvennessFigures({ spread, before, unit }: { spread: Spread; before: Spread | null; unit: CoverageUnit }) {
  const t = useTranslations('association');
  const locale = useLocale();
  const words = useChartWords(unit);
  const spanWords = useSpanWords();
  const percent = (share: number) => formatPercent(share, locale);
  const decimal = (value: number) => formatNumber(value, locale, 2);
  const shown = ROWS.flatMap(({ key, of, measure }) => {
    const answer: Answer | null = of(spread);
    const then: Answer | null = before && of(before);
    return answer === null ? [] : [{ key, measure, answer, then, format: key === 'active' || key === 'top' ? percent : decimal }];
  });
  return (
    <div className="mt-4 border-line-2 border-t pt-3">
      <DescriptionList
        items={shown.map(({ key, answer, then, format }) => ({
          key,
          term: t(`explain.${key}`),
          detail: (
            <>
              <FigureValue answer={answer} format={format} words={words} />
              <span className="block text-ink-2 text-sm">
                {t(`explain.${key}Text`)}{' '}
                {then === null || then.value === null ? null : t('explain.before', { when: spanWords(then.span), value: format(then.value) })}
              </span>
            </>
          ),
        }))}
      />
      <div className="mt-3">
        {shown.map(({ measure, answer, then }) => (
          <AssociationHow
            key={measure}
            measure={measure}
            span={answer.span}
            before={then && then.value !== null ? then.span : null}
            coverage={answer.coverage}
            unit={unit}
            records={<Link href="#associations-table">{t('how.records')}</Link>}
          />
        ))}
      </div>
    </div>
  );
}
