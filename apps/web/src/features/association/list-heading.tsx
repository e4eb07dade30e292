import type { AssociationList } from '@nhipcau/api/association';
import { CoverageStrip } from '@nhipcau/charts/components/coverage-strip';
import { isConclusive, missingForVerdict, VERDICT_COVERAGE } from '@nhipcau/domain/measure';
import { formatDay, formatPercent } from '@nhipcau/i18n';
import { ToneText } from '@nhipcau/ui/page-header';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useChartWords } from '@/components/chart-words';
import { countKnown, partsOf, yearMoment } from './known';

const plain = (words: ReactNode) => <ToneText tone="neutral">{words}</ToneText>;

/** Who is active among those that are known, and how many are not known; coloured only where enough has spoken. */
export function ListHeading({ data }: { data: AssociationList }) {
  const t = useTranslations('association.heading');
  const locale = useLocale();
  const { known, active, unknown } = countKnown(data.associations);
  const isEnough = known > 0 && isConclusive(data.coverage);
  const top = isEnough ? (data.spread?.topThreeShare?.value ?? null) : null;
  return (
    <span data-figure="active-associations" data-value={active} data-known={known}>
      {t.rich('main', {
        ...{ total: data.associations.length, known, active, unknown },
        top: top === null ? 'none' : formatPercent(top, locale),
        on: isEnough ? (words) => <ToneText tone="on">{words}</ToneText> : plain,
        off: isEnough ? (words) => <ToneText tone="off">{words}</ToneText> : plain,
        em: plain,
      })}
    </span>
  );
}

/** The day, and what the figures of the page rest on. */
export function ListLede({ data }: { data: AssociationList }) {
  const t = useTranslations('association.heading');
  const locale = useLocale();
  const words = useChartWords(partsOf(data.coverage, data.associations.length));
  const needed = missingForVerdict(data.coverage);
  return (
    <>
      <p>
        {t('lede', { when: yearMoment(data), year: String(data.year), date: formatDay(data.today, locale) })}{' '}
        {data.coverage && needed > 0 ? t('needed', { needed, waiting: data.coverage.waiting, share: formatPercent(VERDICT_COVERAGE, locale) }) : null}
      </p>
      <CoverageStrip coverage={data.coverage} words={words} />
    </>
  );
}
