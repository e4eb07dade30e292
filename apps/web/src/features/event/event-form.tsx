'use client';
import { type EventDetail, type EventDuplicate, type EventOptions, eventDetail, eventDuplicate } from '@nhipcau/api/event';
import { type EventFields, type EventFormInput, eventForm, type Passage } from '@nhipcau/domain/event';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { ConflictDialog } from '@/components/conflict-dialog';
import { FormErrors } from '@/components/form/form-errors';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useRouter } from '@/i18n/routing';
import { useMutation, useQuery, useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { conflictFields } from './conflict-fields';
import { DuplicatesDialog } from './duplicates-dialog';
import { EventFormFields } from './event-form-fields';
import { eventValues } from './form-values';

export type FormYear = { id: string; year: number; startsOn: string; endsOn: string };

type EventFormProps = {
  /** years that may still be written in */
  years: FormYear[];
  /** of the year that the form opens with */
  options: EventOptions;
  values: EventFormInput;
  /** null: a new event */
  editing: { id: string; version: number } | null;
  /** of a new event, so that a second click or a retry makes no second one */
  requestKey: string;
  source: Passage | null;
};

/** A new event, or one that is there. What was typed survives every refusal. */
export function EventForm({ years, options: firstOptions, values, editing, requestKey, source }: EventFormProps) {
  const t = useTranslations('event');
  const common = useTranslations('common');
  const forms = useTranslations('enums.eventForm');
  const partnerWords = useTranslations('common.partner');
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const explain = useApiError();
  const form = useAppForm<EventFormInput, EventFields>(eventForm(years), values);
  const [version, setVersion] = useState(editing?.version ?? 0);
  const [key] = useState(requestKey);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [similar, setSimilar] = useState<EventDuplicate[]>([]);
  const [theirs, setTheirs] = useState<EventDetail | null>(null);
  const create = useMutation(trpc.event.create.mutationOptions());
  const update = useMutation(trpc.event.update.mutationOptions());
  const firstYear = years.find(({ id }) => id === values.planYearId)?.year ?? 0;
  const year = years.find(({ id }) => id === form.watch('planYearId')) ?? null;
  const asked = useQuery({ ...trpc.event.options.queryOptions({ year: year?.year ?? firstYear }), enabled: year !== null && year.year !== firstYear });
  const options = year === null || year.year === firstYear ? firstOptions : (asked.data ?? { ...firstOptions, goals: [] });
  const pending = create.isPending || update.isPending;

  async function save(fields: EventFields, how: { acceptDuplicates?: boolean; version?: number } = {}) {
    setFault(null);
    const acceptDuplicates = how.acceptDuplicates ?? false;
    try {
      const { id } = editing
        ? await update.mutateAsync({ ...fields, id: editing.id, version: how.version ?? version, acceptDuplicates })
        : await create.mutateAsync({ ...fields, idempotencyKey: key, source, acceptDuplicates });
      toast.success(editing ? t('form.updated') : t('form.created'));
      router.push(`/events/${id}`);
      router.refresh();
    } catch (error) {
      const told = explain(error);
      const duplicates = told.key === 'event.error.duplicate' ? z.array(eventDuplicate).safeParse(told.current) : null;
      const current = told.key === 'errors.conflict' ? eventDetail.safeParse(told.current) : null;
      setSimilar(duplicates?.success ? duplicates.data : []);
      setTheirs(current?.success ? current.data : null);
      if (duplicates?.success || current?.success) return;
      setFault(told);
      showFault(form, told);
    }
  }

  const submit = form.handleSubmit((fields) => save(fields));
  const labels = {
    'title.vi': t('form.title'),
    'description.vi': t('form.description'),
    form: t('form.form'),
    theme: t('form.theme'),
    planYearId: t('form.planYear'),
    startsOn: t('form.startsOn'),
    endsOn: t('form.endsOn'),
    place: t('form.place'),
    hostId: t('form.host'),
    coHostIds: t('form.coHosts'),
    countries: common('countries'),
    partners: partnerWords('label'),
    expectedParticipants: t('form.expectedParticipants'),
    budget: t('form.budget'),
    anniversaryKey: t('form.anniversary'),
  };
  return (
    <form noValidate onSubmit={submit} aria-label={editing ? t('editTitle') : t('newTitle')}>
      <FormErrors form={form} labels={labels} fault={fault} />
      <EventFormFields form={form} years={years} year={year} options={options} fixedYear={editing !== null} pending={pending} eventId={editing?.id ?? null} />
      <DuplicatesDialog
        found={similar}
        pending={pending}
        onClose={() => setSimilar([])}
        onDifferent={form.handleSubmit((fields) => save(fields, { acceptDuplicates: true }))}
      />
      <ConflictDialog
        open={theirs !== null}
        pending={pending}
        fields={
          theirs
            ? conflictFields(
                form.getValues(),
                eventValues(theirs),
                options,
                { label: (name) => t(`form.${name}`), countries: common('countries'), partners: partnerWords('label'), formName: (name) => forms(name) },
                locale,
              )
            : []
        }
        onKeepMine={() => {
          const next = theirs?.version ?? version;
          setVersion(next);
          setTheirs(null);
          void form.handleSubmit((fields) => save(fields, { version: next }))();
        }}
        onTakeTheirs={() => {
          if (!theirs) return;
          form.reset(eventValues(theirs));
          setVersion(theirs.version);
          setTheirs(null);
        }}
        onClose={() => setTheirs(null)}
      />
    </form>
  );
}
