import type { WeaknessDetail } from '@nhipcau/api/weakness';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { type Status, StatusMark } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { OurReadingMark, OurReadingNote } from '@/components/our-reading';
import { Link } from '@/i18n/routing';

/** Goals of the year that answer a weakness, with how much of each does. */
export function WeaknessGoals({ detail, mayAdd }: { detail: WeaknessDetail; mayAdd: boolean }) {
  const t = useTranslations('weakness.detail');
  const enums = useTranslations('enums.status');
  const add = mayAdd ? (
    <Link href={`/goals/new?year=${detail.year}&weakness=${detail.id}`} className={buttonClass({ size: 'sm' })}>
      {t('addGoal')}
    </Link>
  ) : null;
  return (
    <Card title={t('goals')} titleId="goals" actions={detail.goals.length > 0 ? add : null}>
      {detail.goals.length === 0 ? (
        <EmptyState bare title={t('noGoals')} action={add} />
      ) : (
        <ul className="flex flex-col">
          {detail.goals.map((goal) => (
            <li
              key={goal.id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line-2 border-t py-2.5 first:border-t-0 first:pt-0"
            >
              <Link href={`/goals/${goal.id}`} className="min-w-0 flex-1 basis-60 font-medium text-ink no-underline hover:underline touch:min-h-11">
                {goal.code} · <LocalText value={goal.title} />
                {goal.ourReading ? <OurReadingMark /> : null}
              </Link>
              <span className="text-ink-3 text-xs">{t('goalWeight', { weight: goal.weight })}</span>
              <StatusMark status={goal.status as Status} label={enums(goal.status as 'on_track')} className="text-sm" />
            </li>
          ))}
        </ul>
      )}
      {detail.goals.some(({ ourReading }) => ourReading) ? <OurReadingNote /> : null}
    </Card>
  );
}
