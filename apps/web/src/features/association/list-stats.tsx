import type { AssociationList } from '@nhipcau/api/association';
import { Figure, FigureStrip } from '@nhipcau/charts/components/figure';
import { type Answer, compare } from '@nhipcau/domain/measure';
import { formatNumber, formatPercent } from '@nhipcau/i18n';
import { ToneText } from '@nhipcau/ui/page-header';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import { countKnown, partsOf, unevennessMove } from './known';
import { useSpanWords } from './use-spans';

const NOTHING: Pick<Answer, 'value' | 'coverage' | 'ifApproved' | 'range'> = { value: null, coverage: null, ifApproved: null, range: null };
const TONES = { even: 'on', uneven: 'off', same: 'neutral' } as const;

/** Figures over all associations, each with what it rests on, beside the same day of the year before. */
export function ListStats({ data }: { data: AssociationList }) {
  const t = useTranslations('association');
  const locale = useLocale();
  const spanWords = useSpanWords();
  const words = useChartWords(partsOf(data.coverage, data.associations.length));
  const { spread, before, completeness } = data;
  const percent = (share: number) => formatPercent(share, locale);
  const decimal = (value: number) => formatNumber(value, locale, 2);
  const { known, active } = countKnown(data.associations);
  const then = (answer: Answer | null | undefined, format: (value: number) => string) =>
    answer?.value === null || answer?.value === undefined ? null : t('stat.before', { when: spanWords(answer.span), value: format(answer.value) });
  const moved = spread?.unevenness && before?.unevenness ? compare(spread.unevenness, before.unevenness) : null;
  const move = unevennessMove(moved);
  const unevennessNote =
    move === null || moved === null || moved.before.value === null ? (
      then(before?.unevenness, decimal)
    ) : (
      <ToneText tone={TONES[move]}>{t('stat.move', { direction: move, when: spanWords(moved.before.span), value: decimal(moved.before.value) })}</ToneText>
    );
  return (
    <FigureStrip label={t('stat.label')}>
      <Figure
        label={t('stat.active')}
        answer={spread?.activeShare ?? NOTHING}
        format={percent}
        words={words}
        aside={known > 0 ? t('stat.activeNote', { active, known }) : null}
        note={then(before?.activeShare, percent)}
      />
      <Figure
        label={t('stat.top')}
        answer={spread?.topThreeShare ?? NOTHING}
        format={percent}
        words={words}
        aside={t('stat.topNote')}
        note={then(before?.topThreeShare, percent)}
      />
      <Figure label={t('stat.unevenness')} answer={spread?.unevenness ?? NOTHING} format={decimal} words={words} note={unevennessNote} />
      <Figure
        label={t('stat.completeness')}
        answer={{ ...NOTHING, value: completeness, ifApproved: completeness }}
        format={percent}
        words={words}
        reason="noPeriod"
        note={completeness === null ? null : t('reports.rate', { share: percent(completeness), done: data.received, expected: data.expected })}
      />
    </FigureStrip>
  );
}
