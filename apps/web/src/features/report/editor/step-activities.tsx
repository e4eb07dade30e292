'use client';
import type { PreviousReport } from '@nhipcau/api/report';
import type { ReportActivityInput } from '@nhipcau/domain/report';
import { Button } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { toast } from '@nhipcau/ui/toast';
import { Copy, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActivityCard, OutcomeChoice } from './activity-card';
import { CopyDialog } from './copy-dialog';
import { useEditor } from './editor-context';

const blank = (title: string): ReportActivityInput => ({
  id: crypto.randomUUID(),
  eventId: null,
  outcome: 'HELD',
  title,
  form: null,
  startsOn: null,
  endsOn: null,
  place: null,
  role: 'HOST',
  participantsVn: null,
  participantsForeign: null,
  countries: [],
  goalIds: [],
  partners: [],
  fundsBudget: null,
  fundsMobilised: null,
  note: null,
  photos: [],
});

/** Step 1: what became of each planned event, and what else there was. */
export function StepActivities({ previous }: { previous: PreviousReport }) {
  const t = useTranslations('report');
  const common = useTranslations('common');
  const { report, draft, change } = useEditor();
  const [title, setTitle] = useState('');
  const [copying, setCopying] = useState(false);
  const add = (activities: ReportActivityInput[]) => change((now) => ({ ...now, activities: [...now.activities, ...activities] }));
  const addable = report.addable.filter(({ eventId }) => !draft.activities.some((activity) => activity.eventId === eventId));
  const planned = draft.activities.filter(({ eventId }) => eventId !== null);
  const others = draft.activities.filter(({ eventId }) => eventId === null);
  const remove = (activity: ReportActivityInput) => {
    change((now) => ({ ...now, activities: now.activities.filter(({ id }) => id !== activity.id) }));
    toast(t('activity.removed', { title: activity.title }), { action: { label: common('undo'), onClick: () => add([activity]) } });
  };
  const addTyped = () => {
    if (!title.trim()) return;
    add([blank(title.trim())]);
    setTitle('');
  };
  const cards = (activities: ReportActivityInput[]) =>
    activities.map((activity) => (
      <ActivityCard
        key={activity.id}
        activity={activity}
        actions={
          activity.eventId === null ? (
            <Button
              variant="ghost"
              size="icon"
              aria-label={`${t('activity.remove')}: ${activity.title}`}
              onClick={() => remove(activity)}
              className="-mt-2 -mr-2"
            >
              <X aria-hidden />
            </Button>
          ) : null
        }
      >
        <OutcomeChoice activity={activity} />
      </ActivityCard>
    ));
  return (
    <div className="flex flex-col gap-3">
      {planned.length === 0 ? <p className="text-ink-2">{t('activity.none')}</p> : cards(planned)}
      {addable.length > 0 ? (
        <Button onClick={() => add(addable.map((activity) => ({ ...activity, id: crypto.randomUUID() })))}>
          <Plus aria-hidden />
          {t('activity.addPlanned', { count: addable.length })}
        </Button>
      ) : null}
      <h2 className="mt-2 font-semibold text-base">{t('activity.other')}</h2>
      {cards(others)}
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          addTyped();
        }}
      >
        <Field label={t('activity.addPlaceholder')} id="new-activity" className="min-w-56 flex-1">
          <Input value={title} maxLength={300} onChange={(event) => setTitle(event.currentTarget.value)} />
        </Field>
        <Button type="submit" disabled={!title.trim()}>
          <Plus aria-hidden />
          {t('activity.add')}
        </Button>
      </form>
      {previous && previous.draft.activities.length > 0 ? (
        <>
          <Button variant="ghost" className="self-start" onClick={() => setCopying(true)}>
            <Copy aria-hidden />
            {t('copy.activities')}
          </Button>
          <CopyDialog
            open={copying}
            previous={previous}
            onClose={() => setCopying(false)}
            onCopy={(activities) => {
              // goals belong to their year: those of another are not taken along
              const known = new Set(report.goals.map(({ id }) => id));
              add(
                activities.map(({ title: name, form, place, role, countries, goalIds }) => ({
                  ...blank(name),
                  ...{ form, place, role, countries, goalIds: goalIds.filter((id) => known.has(id)) },
                })),
              );
              setCopying(false);
              toast.success(t('copy.done'));
            }}
          />
        </>
      ) : null}
    </div>
  );
}
