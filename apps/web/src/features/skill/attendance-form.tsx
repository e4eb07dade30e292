'use client';
import type { TrainingDetail, TrainingOptions } from '@nhipcau/api/skill';
import { formatDay, formatNumber, pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { Checkbox } from '@nhipcau/ui/checkbox';
import { Field } from '@nhipcau/ui/field';
import { MultiCombobox } from '@nhipcau/ui/multi-combobox';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWork } from '@/components/use-work';
import { useMutation, useTRPC } from '@/trpc/client';

/** Who is invited, and day by day who came. Whoever was erased since is not shown and stays counted. */
export function AttendanceForm({ training, people }: { training: TrainingDetail; people: TrainingOptions['people'] }) {
  const t = useTranslations('skill.attendance');
  const common = useTranslations('common');
  const locale = useLocale();
  const trpc = useTRPC();
  const set = useMutation(trpc.skill.setAttendance.mutationOptions());
  const { run, pending, fault } = useWork();
  const known = training.people.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]));
  const names = new Map([...people, ...known].map(({ id, name }) => [id, name]));
  const [invited, setInvited] = useState(() => known.map(({ id }) => id));
  const [came, setCame] = useState(
    () => new Set(training.sessions.flatMap(({ id, people: list }) => list.filter(({ attended }) => attended).map((one) => `${id} ${one.staffMemberId}`))),
  );
  const options = [...names].map(([value, label]) => {
    const organisation = people.find(({ id }) => id === value)?.organisation;
    return { value, label, ...(organisation ? { hint: pickText(organisation, locale) } : {}) };
  });
  const mark = (key: string, attended: boolean) =>
    setCame((before) => {
      const next = new Set(before);
      if (attended) next.add(key);
      else next.delete(key);
      return next;
    });
  const save = () =>
    run(
      () =>
        set.mutateAsync({
          id: training.id,
          version: training.version,
          sessions: training.sessions.map(({ id }) => ({
            sessionId: id,
            people: invited.map((staffMemberId) => ({ staffMemberId, attended: came.has(`${id} ${staffMemberId}`) })),
          })),
        }),
      t('saved'),
    );
  if (training.sessions.length === 0) return <p className="text-ink-2">{t('noDays')}</p>;
  return (
    <form
      aria-label={t('title')}
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {fault ? (
        <Banner kind="error" live>
          {fault.message}
        </Banner>
      ) : null}
      <Field label={t('invited')} help={t('invitedHelp')}>
        <MultiCombobox
          options={options}
          value={invited}
          onValueChange={setInvited}
          addLabel={t('add')}
          searchLabel={t('search')}
          emptyLabel={t('nobody')}
          removeLabel={(name) => common('removeOne', { name })}
        />
      </Field>
      {invited.length === 0
        ? null
        : training.sessions.map((session) => (
            <fieldset key={session.id} className="rounded-xl border border-line p-4">
              <legend className="px-1 font-medium">{t('day', { day: formatDay(session.on, locale), hours: formatNumber(session.hours, locale, 2) })}</legend>
              <div className="mb-2">
                <Button size="sm" variant="ghost" onClick={() => setCame((before) => new Set([...before, ...invited.map((id) => `${session.id} ${id}`)]))}>
                  {t('all')}
                </Button>
              </div>
              <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
                {invited.map((id) => {
                  const key = `${session.id} ${id}`;
                  return (
                    <Checkbox key={key} label={names.get(id) ?? ''} checked={came.has(key)} onChange={(event) => mark(key, event.currentTarget.checked)} />
                  );
                })}
              </div>
            </fieldset>
          ))}
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
