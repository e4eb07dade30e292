import type { WeaknessListRow } from '@nhipcau/api/weakness';
import { formatDay } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { type ComparedSpans, isFirstYear } from './figures';

/** The days that the register speaks of, and what it compares them with: both are said. */
export function RegisterSpans({ rows, year, spans }: { rows: readonly WeaknessListRow[]; year: number; spans: ComparedSpans }) {
  const t = useTranslations('weakness.heading');
  const locale = useLocale();
  const firsts = rows.filter(({ namingYears }) => isFirstYear(namingYears, year)).length;
  const kind = firsts === rows.length ? 'comparedFirst' : firsts === 0 ? 'comparedBefore' : 'comparedBoth';
  const day = (on: string) => formatDay(on, locale);
  return <> {t(kind, { from: day(spans.from), on: day(spans.on), fromBefore: day(spans.fromBefore), before: day(spans.before) })}</>;
}
