'use client';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';
import { ReweighDialog } from './reweigh-dialog';
import type { ArrangedGoal, SiblingGroup } from './sibling-groups';
import { SortableGoals } from './sortable-goals';

/** Siblings to be put in order and weighed, each with its own sub-goals below it. */
export function ArrangeGoals({ planYearId, group }: { planYearId: string; group: SiblingGroup }) {
  const t = useTranslations('goal');
  const router = useRouter();
  const told = useApiError();
  const trpc = useTRPC();
  const reorder = useMutation(trpc.goal.reorder.mutationOptions());
  const [goals, setGoals] = useState(group.goals);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  // what the server says wins over what stood here
  useEffect(() => setGoals(group.goals), [group.goals]);
  // a moved row is a moved node: the browser drops its focus
  useEffect(() => {
    if (focusNext.current === null) return;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-move="${focusNext.current}"]`);
    [...(buttons ?? [])].find((button) => !button.disabled)?.focus();
    focusNext.current = null;
  });

  const move = (next: ArrangedGoal[], moved: ArrangedGoal) => {
    const before = goals;
    setGoals(next);
    setSaid(t('moved', { title: moved.title, position: next.indexOf(moved) + 1, total: next.length }));
    reorder.mutate(
      { planYearId, parentId: group.parent?.id ?? null, ids: next.map(({ id }) => id) },
      {
        onSuccess: () => router.refresh(),
        onError(error) {
          setGoals(before);
          toast.error(told(error).message);
          router.refresh();
        },
      },
    );
  };
  const step = (goal: ArrangedGoal, by: -1 | 1) => {
    const from = goals.indexOf(goal);
    const next = goals.toSpliced(from, 1).toSpliced(from + by, 0, goal);
    focusNext.current = goal.id;
    move(next, goal);
  };
  return (
    <section aria-label={group.parent ? t('subgoalsOf', { title: group.parent.title }) : t('topGoals')} ref={list}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 className={group.parent ? 'text-ink-2 text-sm' : 'font-semibold text-lg'}>
          {group.parent ? t('subgoalsOf', { title: group.parent.title }) : t('topGoals')}
        </h2>
        <ReweighDialog planYearId={planYearId} group={{ ...group, goals }} />
      </div>
      <SortableGoals goals={goals} onMove={move} onStep={step} busy={reorder.isPending}>
        {(goal) =>
          goal.children.length === 0 ? null : (
            <div className="mt-2 border-line-2 border-l pl-3 sm:ml-11">
              <ArrangeGoals planYearId={planYearId} group={{ parent: { id: goal.id, title: goal.title }, goals: goal.children }} />
            </div>
          )
        }
      </SortableGoals>
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  );
}
