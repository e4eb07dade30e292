'use client';
import { useTranslations } from 'next-intl';
import { RestoreGoal } from './goal-archive';

/** Goals of the year that were put away, to be taken back. */
export function ArchivedGoals({ goals }: { goals: { id: string; code: string; title: string; version: number; parentArchived: boolean }[] }) {
  const t = useTranslations('goal');
  if (goals.length === 0) return null;
  return (
    <details data-shell className="mt-5 rounded-xl border border-line bg-card px-4 py-3">
      <summary className="cursor-pointer font-semibold text-sm touch:min-h-11 touch:py-2">
        {t('archived.title')} ({goals.length})
      </summary>
      <ul className="mt-2">
        {goals.map((goal) => (
          <li key={goal.id} className="flex flex-wrap items-center justify-between gap-2 border-line-2 border-t py-2">
            <span className="min-w-0 text-sm">
              <span className="mr-1.5 text-ink-3">{goal.code}</span>
              {goal.title}
            </span>
            {goal.parentArchived ? (
              <span className="text-ink-3 text-xs">{t('archived.waits')}</span>
            ) : (
              <RestoreGoal id={goal.id} version={goal.version} title={goal.title} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
