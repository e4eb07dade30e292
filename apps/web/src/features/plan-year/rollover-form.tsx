'use client';
import type { RouterOutputs } from '@nhipcau/api';
import { formatList, pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { Checkbox } from '@nhipcau/ui/checkbox';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWork } from '@/components/use-work';
import { useTRPCClient } from '@/trpc/client';

type Preview = RouterOutputs['planYear']['getRollover'];
const INDENT = ['', 'pl-7', 'pl-14', 'pl-20'];

/** All that lies above a goal, or below it. */
function related(goals: Preview['goals'], id: string, direction: 'up' | 'down'): string[] {
  const next = direction === 'up' ? goals.filter((goal) => goal.id === goals.find((g) => g.id === id)?.parentId) : goals.filter((goal) => goal.parentId === id);
  return next.flatMap((goal) => [goal.id, ...related(goals, goal.id, direction)]);
}

export function RolloverForm({ preview, toYear }: { preview: Preview; toYear: number }) {
  const t = useTranslations('planYear.rollover');
  const locale = useLocale();
  const client = useTRPCClient();
  const { run, pending, fault } = useWork();
  const free = preview.goals.filter((goal) => !goal.copied);
  const [chosen, setChosen] = useState(() => new Set(free.map((goal) => goal.id)));
  const picked = free.filter((goal) => chosen.has(goal.id));
  // a goal takes what lies above it along, and one that is left out leaves out what lies below
  function toggle(id: string, on: boolean) {
    const next = new Set(chosen);
    if (on) for (const other of [id, ...related(preview.goals, id, 'up')]) next.add(other);
    else for (const other of [id, ...related(preview.goals, id, 'down')]) next.delete(other);
    setChosen(next);
  }
  async function submit() {
    let result = { goals: 0, indicators: 0, links: 0 };
    await run(
      async () => {
        result = await client.planYear.rollover.mutate({ fromId: preview.from.id, goalIds: picked.map((goal) => goal.id) });
      },
      t('done', { goals: picked.length, indicators: sum(picked, (goal) => goal.indicators.length), links: sum(picked, (goal) => goal.weaknesses.length) }),
    );
    if (result.goals > 0) setChosen(new Set());
  }
  return (
    <div className="flex flex-col gap-3">
      {fault ? <Banner kind="error">{fault.message}</Banner> : null}
      <Checkbox
        label={t('all')}
        checked={free.length > 0 && picked.length === free.length}
        disabled={free.length === 0}
        onChange={(event) => setChosen(new Set(event.currentTarget.checked ? free.map((goal) => goal.id) : []))}
      />
      <ul className="border-line-2 border-t">
        {preview.goals.map((goal) => {
          const names = goal.weaknesses.map((weakness) => pickText(weakness.title, locale));
          const parts = [t('indicators', { count: goal.indicators.length }), ...(names.length > 0 ? [t('answers', { names: formatList(names, locale) })] : [])];
          const help = goal.copied ? t('copied', { year: String(toYear) }) : parts.join(' · ');
          return (
            <li key={goal.id} className={`border-line-2 border-b py-1.5 ${INDENT[Math.min(goal.depth, INDENT.length - 1)] ?? ''}`}>
              <Checkbox
                label={`${goal.code} ${pickText(goal.title, locale)}`}
                help={help}
                disabled={goal.copied}
                checked={goal.copied || chosen.has(goal.id)}
                onChange={(event) => toggle(goal.id, event.currentTarget.checked)}
              />
            </li>
          );
        })}
      </ul>
      <div className="sticky bottom-0 flex flex-wrap items-center justify-between gap-3 border-line border-t bg-card py-3">
        <p role="status" className="text-ink-2 text-sm">
          {t('chosen', {
            goals: picked.length,
            indicators: sum(picked, (goal) => goal.indicators.length),
            links: sum(picked, (goal) => goal.weaknesses.length),
          })}
        </p>
        <Button variant="primary" pending={pending} disabled={picked.length === 0} onClick={submit}>
          {t('submit')}
        </Button>
      </div>
    </div>
  );
}

const sum = (goals: Preview['goals'], of: (goal: Preview['goals'][number]) => number) => goals.reduce((total, goal) => total + of(goal), 0);
