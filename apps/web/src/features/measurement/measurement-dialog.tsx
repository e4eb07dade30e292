'use client';
import type { MeasurementRow } from '@nhipcau/api/measurement';
import { measurementFields } from '@nhipcau/domain/measurement';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { toast } from '@nhipcau/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { DateField } from '@/components/form/date-field';
import { FormErrors } from '@/components/form/form-errors';
import { TextField } from '@/components/form/text-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { FigureField } from '@/features/indicator/figure-field';
import { useRouter } from '@/i18n/routing';
import { useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';

interface MeasurementDialogProps {
  indicatorId: string;
  kind: 'FLOW' | 'STOCK' | 'RATE';
  /** null: a new one */
  row: MeasurementRow | null;
  period: { startsOn: string; endsOn: string };
  title: string;
  trigger: ReactNode;
}

/** One figure entered by hand, new or corrected. */
export function MeasurementDialog({ indicatorId, kind, row, period, title, trigger }: MeasurementDialogProps) {
  const t = useTranslations('indicator.measurement');
  const common = useTranslations('common');
  const router = useRouter();
  const told = useApiError();
  const trpc = useTRPC();
  const start = {
    on: row?.on ?? '',
    value: row?.value ?? null,
    numerator: row?.numerator ?? null,
    denominator: row?.denominator ?? null,
    note: row?.note ?? '',
  };
  const form = useAppForm(measurementFields, start);
  const create = useMutation(trpc.measurement.create.mutationOptions());
  const update = useMutation(trpc.measurement.update.mutationOptions());
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [fault, setFault] = useState<ApiFault | null>(null);
  const formId = useId();
  const change = (next: boolean) => {
    if (next) form.reset(start);
    setFault(null);
    setOpen(next);
  };
  const save = form.handleSubmit((values) => {
    const done = {
      onSuccess() {
        toast.success(t('saved'));
        setOpen(false);
        setKey(crypto.randomUUID());
        router.refresh();
      },
      onError(error: unknown) {
        const next = told(error);
        showFault(form, next);
        setFault(next);
        // the row behind the dialog is stale: what the other wrote comes into sight
        if (next.key === 'errors.conflict') router.refresh();
      },
    };
    if (row) update.mutate({ ...values, id: row.id, version: row.version }, done);
    else create.mutate({ ...values, indicatorId, idempotencyKey: key }, done);
  });
  const rate = kind === 'RATE';
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>{trigger}</DialogTrigger>
      <DialogContent
        title={title}
        description={rate ? t('rateHelp') : kind === 'FLOW' ? t('flowHelp') : undefined}
        closeLabel={common('close')}
        size="sm"
        footer={
          <>
            <DialogClose asChild>
              <Button>{common('cancel')}</Button>
            </DialogClose>
            <Button type="submit" form={formId} variant="primary" pending={create.isPending || update.isPending}>
              {common('save')}
            </Button>
          </>
        }
      >
        <form id={formId} noValidate onSubmit={save} className="flex flex-col gap-4">
          <FormErrors
            form={form}
            fault={fault}
            labels={{ on: t('on'), value: t('value'), numerator: t('numerator'), denominator: t('denominator'), note: t('note') }}
          />
          <DateField control={form.control} name="on" label={t('on')} required min={period.startsOn} max={period.endsOn} />
          {rate ? (
            <div className="grid grid-cols-2 gap-3">
              <FigureField control={form.control} name="numerator" label={t('numerator')} />
              <FigureField control={form.control} name="denominator" label={t('denominator')} />
            </div>
          ) : null}
          <FigureField
            control={form.control}
            name="value"
            label={rate ? t('valueRate') : kind === 'FLOW' ? t('valueFlow') : t('valueStock')}
            required={!rate}
            percent={rate}
          />
          <TextField control={form.control} name="note" label={t('note')} multiline rows={2} />
        </form>
      </DialogContent>
    </Dialog>
  );
}
