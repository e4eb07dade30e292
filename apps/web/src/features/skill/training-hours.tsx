import type { StaffOverview } from '@nhipcau/api/skill';
import { Bars, prepareBars } from '@nhipcau/charts';
import { formatDay, formatNumber } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** Hours of trainings held, by quarter of this year and the last. */
export function TrainingHours({ quarters, today }: { quarters: StaffOverview['training']['quarters']; today: string }) {
  const t = useTranslations('skill.hours');
  const common = useTranslations('common');
  const locale = useLocale();
  const now = Number(today.slice(0, 4)) * 10 + Math.ceil(Number(today.slice(5, 7)) / 3);
  // the running quarter is no whole one beside the others, and says so
  const label = (year: number, quarter: number) => {
    const words = { quarter: ROMAN[quarter - 1] ?? '', year };
    return year * 10 + quarter === now ? t('quarterSoFar', { ...words, day: formatDay(today, locale) }) : t('quarter', words);
  };
  const bars = prepareBars({
    items: quarters
      .filter(({ year, quarter }) => year * 10 + quarter <= now)
      .map(({ year, quarter, hours }) => ({ id: `${year}-${quarter}`, label: label(year, quarter), value: hours })),
    format: (hours) => t('hours', { hours: formatNumber(hours, locale, 2) }),
    keepOrder: true,
  });
  return <Bars bars={bars} noData={common('noData')} />;
}
