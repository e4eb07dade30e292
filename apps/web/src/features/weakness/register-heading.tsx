import type { WeaknessListRow } from '@nhipcau/api/weakness';
import { countWeaknesses, type WeaknessCounts } from '@nhipcau/domain/overview';
import { listParts } from '@nhipcau/i18n';
import { ToneText } from '@nhipcau/ui/page-header';
import { useLocale, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';

const tags = {
  on: (text: ReactNode) => <ToneText tone="on">{text}</ToneText>,
  risk: (text: ReactNode) => <ToneText tone="risk">{text}</ToneText>,
  off: (text: ReactNode) => <ToneText tone="off">{text}</ToneText>,
};

/** In the order in which they are told; those that improve come before them. */
const OTHERS = ['resolved', 'worsening', 'reopened', 'mixed', 'stagnant', 'open', 'provisional', 'unmeasured'] as const;

/** Which sentence fits: that none improves is said only where every one carries a verdict, and none is resolved. */
export function headingOf({ total, improving, resolved, open, provisional, unmeasured }: WeaknessCounts): 'none' | 'improving' | 'noneImproving' | 'counts' {
  if (total === 0) return 'none';
  if (improving > 0) return 'improving';
  return resolved + open + provisional + unmeasured === 0 ? 'noneImproving' : 'counts';
}

/** What the register comes to: every weakness in one count, those past half-way told, then those that no goal answers. */
export function RegisterHeading({ rows, year, ended, unanswered }: { rows: readonly WeaknessListRow[]; year: number; ended: boolean; unanswered: number }) {
  const t = useTranslations('weakness.heading');
  const locale = useLocale();
  const counts = countWeaknesses(rows.map(({ id, state, pastHalfWay, goals }) => ({ id, state, pastHalfWay, answers: goals.length })));
  const kind = headingOf(counts);
  if (kind === 'none') return t('none', { year });
  const told = OTHERS.filter((state) => counts[state] > 0);
  const list = () =>
    listParts(told, locale).map((part, index) => (
      <Fragment key={part.of ?? index}>{part.of === null ? part.text : t.rich(`count.${part.of}`, { ...tags, count: counts[part.of] })}</Fragment>
    ));
  const { improving, pastHalfWay, total } = counts;
  const words = { ...tags, list, total, count: improving, past: pastHalfWay, others: told.length, ended: ended ? 'yes' : 'no' };
  return (
    <>
      {t.rich(kind, words)}
      {unanswered > 0 ? <> {t.rich('unanswered', { ...tags, count: unanswered })}</> : null}
    </>
  );
}
