import { HowComputed } from '@nhipcau/charts/components/how-computed';
import type { Answer, Coverage } from '@nhipcau/domain/measure';
import { formatDay } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type CoverageUnit, useChartWords } from '@/components/chart-words';

type HowKey = 'activity_gini' | 'activity_unevenness' | 'activity_evenness' | 'association_active_share' | 'association_top_three_share' | 'events_held';

type AssociationHowProps = {
  measure: HowKey;
  span: Answer['span'];
  before: Answer['span'] | null;
  coverage: Coverage | null;
  unit: CoverageUnit;
  records: ReactNode;
};

/** How a figure of associations came about: what is left out is unknown, and named with its reason. */
export function AssociationHow({ measure, span, before, coverage, unit, records }: AssociationHowProps) {
  const t = useTranslations('association.how');
  const measures = useTranslations('measure');
  const locale = useLocale();
  const words = useChartWords(unit);
  const day = (iso: string) => formatDay(iso, locale);
  const days = { from: day(span.startsOn), to: day(span.endsOn) };
  const leftOut = (['waiting', 'drafted', 'missing'] as const).flatMap((key) => {
    const count = coverage?.[key] ?? 0;
    return count === 0 ? [] : [{ what: t(key, { count }), why: t(`${key}Why`) }];
  });
  return (
    <HowComputed
      formula={measures(`${measure}.how`)}
      span={before === null ? t('span', days) : t('spanBefore', { ...days, beforeFrom: day(before.startsOn), beforeTo: day(before.endsOn) })}
      coverage={coverage}
      leftOut={leftOut}
      records={records}
      words={{ ...words, how: { ...words.how, title: t('title', { name: measures(`${measure}.name`) }) } }}
    />
  );
}
