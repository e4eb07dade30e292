'use client';
import { CONFIDENCES, checkInFields } from '@nhipcau/domain/goal';
import { needsNote } from '@nhipcau/domain/indicator';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { Field } from '@nhipcau/ui/field';
import { SegmentedControl } from '@nhipcau/ui/segmented-control';
import { type Status, StatusMark } from '@nhipcau/ui/status-mark';
import { toast } from '@nhipcau/ui/toast';
import { MessageSquarePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Controller } from 'react-hook-form';
import { FormErrors } from '@/components/form/form-errors';
import { TextField } from '@/components/form/text-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';

interface CheckInProps {
  noun: 'goal' | 'indicator';
  id: string;
  title: string;
  status: Extract<Status, 'achieved' | 'on_track' | 'at_risk' | 'off_track' | 'not_started' | 'missed' | 'no_data' | 'insufficient_data'>;
  /** the status rests on too little for a verdict */
  provisional: boolean;
}

/** The owner's own word on a goal or an indicator; a red status asks for a note. */
export function CheckInDialog({ noun, id, title, status, provisional }: CheckInProps) {
  const t = useTranslations('goal');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const router = useRouter();
  const told = useApiError();
  const trpc = useTRPC();
  const form = useAppForm(checkInFields, { confidence: 'MEDIUM', note: '' });
  const ofGoal = useMutation(trpc.goal.checkIn.mutationOptions());
  const ofIndicator = useMutation(trpc.indicator.checkIn.mutationOptions());
  const save = noun === 'goal' ? ofGoal : ofIndicator;
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [fault, setFault] = useState<ApiFault | null>(null);
  const formId = useId();
  const submit = form.handleSubmit((values) => {
    setFault(null);
    if (needsNote(status) && values.note === null) {
      form.setError('note', { message: 'noteRequired' });
      return;
    }
    save.mutate(
      { ...values, id, idempotencyKey: key },
      {
        onSuccess() {
          toast.success(t('checkIn.saved'));
          setOpen(false);
          setKey(crypto.randomUUID());
          form.reset();
          router.refresh();
        },
        onError(error) {
          const next = told(error);
          showFault(form, next);
          setFault(next);
        },
      },
    );
  });
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          <MessageSquarePlus aria-hidden />
          {t('checkIn.add')}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t('checkIn.dialogTitle', { title })}
        description={t('checkIn.text')}
        closeLabel={common('close')}
        footer={
          <>
            <DialogClose asChild>
              <Button>{common('cancel')}</Button>
            </DialogClose>
            <Button type="submit" form={formId} variant="primary" pending={save.isPending}>
              {common('save')}
            </Button>
          </>
        }
      >
        <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
          <FormErrors form={form} fault={fault} labels={{ note: t('checkIn.note') }} />
          <p className="text-sm">
            {t('checkIn.now')} <StatusMark status={status} label={enums(`status.${status}`)} />{' '}
            {provisional ? <StatusMark status="provisional" label={t('checkIn.provisional')} className="whitespace-normal" /> : null}
          </p>
          <Controller
            control={form.control}
            name="confidence"
            render={({ field }) => (
              <Field label={t('checkIn.confidence')} group>
                <SegmentedControl
                  options={CONFIDENCES.map((value) => ({ value, label: enums(`confidence.${value}`) }))}
                  value={field.value}
                  onValueChange={field.onChange}
                />
              </Field>
            )}
          />
          <TextField
            control={form.control}
            name="note"
            label={t('checkIn.note')}
            multiline
            required={needsNote(status)}
            help={needsNote(status) ? t('checkIn.red') : undefined}
          />
        </form>
      </DialogContent>
    </Dialog>
  );
}
