import type { WeaknessListRow } from '@nhipcau/api/weakness';
import { cn } from '@nhipcau/ui';
import { useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { OurReadingMark } from '@/components/our-reading';
import { Link } from '@/i18n/routing';

const TAG = 'inline-flex min-h-6 items-center rounded-sm px-1.5 text-xs no-underline hover:underline touch:min-h-11';

/** The goals of the year that answer a weakness; where none does, the way to one. A resolved one needs none. */
export function AnsweringGoals({ row, year, mayAdd }: { row: Pick<WeaknessListRow, 'id' | 'goals' | 'state'>; year: number; mayAdd: boolean }) {
  const t = useTranslations('weakness.list');
  return (
    <span className="flex flex-wrap gap-1.5">
      {row.goals.map((goal) => (
        <Link key={goal.id} href={`/goals/${goal.id}`} className={cn(TAG, 'bg-jade-soft text-jade')}>
          <span className="line-clamp-2">
            <LocalText value={goal.title} />
            {goal.ourReading ? <OurReadingMark /> : null}
          </span>
        </Link>
      ))}
      {row.goals.length > 0 || row.state === 'resolved' ? null : mayAdd ? (
        <Link href={`/goals/new?year=${year}&weakness=${row.id}`} className={cn(TAG, 'border border-off border-dashed text-off')}>
          {t('noGoalAdd')}
        </Link>
      ) : (
        <span className={cn(TAG, 'border border-off border-dashed text-off hover:no-underline')}>{t('noGoal')}</span>
      )}
    </span>
  );
}
