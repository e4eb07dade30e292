'use client';
import { type EventStatus, nextStatuses, statusRefusal } from '@nhipcau/domain/event';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { DateInput } from '@nhipcau/ui/date-input';
import { Field } from '@nhipcau/ui/field';
import { Textarea } from '@nhipcau/ui/textarea';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

const WORDS = { CONFIRMED: 'confirm', HELD: 'hold', POSTPONED: 'postpone', CANCELLED: 'cancel', PLANNED: 'reopen' } as const;

type EventActionsProps = {
  event: { id: string; version: number; status: EventStatus; startsOn: string | null; planYear: { startsOn: string; endsOn: string } };
  today: string;
};

/** What may become of the event now, a button each; every step is asked about before it is taken. */
export function EventActions({ event, today }: EventActionsProps) {
  const t = useTranslations('event.action');
  const steps = nextStatuses(event.status).filter((to) => statusRefusal(event, to, today) === null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are the steps of one record
    <div role="group" aria-label={t('label')} className="flex flex-wrap gap-2">
      {steps.map((to) => (
        <StatusStep key={`${to} ${event.version}`} event={event} to={to} />
      ))}
    </div>
  );
}

function StatusStep({ event, to }: { event: EventActionsProps['event']; to: EventStatus }) {
  const t = useTranslations('event.action');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const router = useRouter();
  const explain = useApiError();
  const change = useMutation(trpc.event.changeStatus.mutationOptions());
  const [reason, setReason] = useState('');
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [fault, setFault] = useState<{ message: string; fields: Record<string, string> } | null>(null);
  const word = WORDS[to];
  const asksReason = to === 'POSTPONED' || to === 'CANCELLED';
  const danger = to === 'CANCELLED';

  async function confirm() {
    setMissing(asksReason && !reason.trim());
    if (asksReason && !reason.trim()) return false;
    try {
      await change.mutateAsync({ id: event.id, version: event.version, to, reason: asksReason ? reason : null, startsOn, endsOn });
      toast.success(t('done'));
      router.refresh();
      return true;
    } catch (error) {
      const told = explain(error);
      setFault(told);
      if (told.key !== 'errors.conflict') return false;
      // the page shows the event as it is now, and the step can be taken again from there
      toast.error(t('outdated'));
      router.refresh();
      return true;
    }
  }

  return (
    <ConfirmDialog
      title={t(word)}
      description={t(`${word}Text`)}
      confirmLabel={t(word)}
      cancelLabel={common('back')}
      danger={danger}
      trigger={
        <Button size="sm" variant={danger ? 'ghost' : to === 'HELD' || to === 'CONFIRMED' ? 'primary' : 'secondary'}>
          {t(word)}
        </Button>
      }
      error={fault && Object.keys(fault.fields).length === 0 ? fault.message : undefined}
      onConfirm={confirm}
    >
      {to === 'POSTPONED' ? (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label={t('newDay')} mark={common('optional')} error={fault?.fields.startsOn}>
            <DateInput value={startsOn} onValueChange={setStartsOn} min={event.planYear.startsOn} max={event.planYear.endsOn} />
          </Field>
          <Field label={t('newEnd')} mark={common('optional')} error={fault?.fields.endsOn}>
            <DateInput value={endsOn} onValueChange={setEndsOn} min={startsOn ?? event.planYear.startsOn} max={event.planYear.endsOn} />
          </Field>
        </div>
      ) : null}
      {asksReason ? (
        <Field label={t('reason')} required error={missing ? t('reasonMissing') : fault?.fields.reason}>
          <Textarea value={reason} rows={2} maxLength={500} onChange={(change) => setReason(change.currentTarget.value)} />
        </Field>
      ) : null}
    </ConfirmDialog>
  );
}
