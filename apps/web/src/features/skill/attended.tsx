import type { PersonDetail } from '@nhipcau/api/skill';
import { formatDays, formatNumber } from '@nhipcau/i18n';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { TrainingMark } from './training-mark';

/** Trainings that somebody was invited to, with the hours they came. */
export function Attended({ trainings, linked }: { trainings: PersonDetail['trainings']; linked: boolean }) {
  const t = useTranslations('skill.attended');
  const locale = useLocale();
  if (trainings.length === 0) return <EmptyState bare title={t('none')} />;
  return (
    <ul className="flex flex-col">
      {trainings.map((training) => (
        <li key={training.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line-2 border-t py-2 first:border-t-0">
          <span className="min-w-0">
            {linked ? (
              <Link href={`/staff/trainings/${training.id}`} className="text-jade underline touch:inline-flex touch:min-h-11 touch:items-center">
                <LocalText value={training.title} />
              </Link>
            ) : (
              <LocalText value={training.title} />
            )}
            <span className="block text-ink-3 text-sm">{training.firstOn ? formatDays(training.firstOn, training.lastOn, locale) : null}</span>
          </span>
          <span className="flex shrink-0 items-center gap-3 text-sm">
            {training.status === 'HELD' ? t(training.attended ? 'came' : 'missed', { hours: formatNumber(training.hours, locale, 2) }) : null}
            <TrainingMark status={training.status} />
          </span>
        </li>
      ))}
    </ul>
  );
}
