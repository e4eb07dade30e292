'use client';
import type { MeasurementRow } from '@nhipcau/api/measurement';
import { type MeasurementFields, measurementFields } from '@nhipcau/domain/measurement';
import { formatDay } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { ConflictDialog } from '@/components/conflict-dialog';
import { DateField } from '@/components/form/date-field';
import { FormErrors } from '@/components/form/form-errors';
import { TextField } from '@/components/form/text-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { sideBySide, useConflict } from '@/components/form/use-conflict';
import { FigureField } from '@/features/indicator/figure-field';
import { figureText } from '@/features/indicator/figures';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';

const isMeasurement = (value: unknown): value is MeasurementRow => typeof value === 'object' && value !== null && 'version' in value && 'numerator' in value;

interface MeasurementDialogProps {
  indicatorId: string;
  kind: 'FLOW' | 'STOCK' | 'RATE';
  /** null: a new one */
  row: MeasurementRow | null;
  period: { startsOn: string; endsOn: string };
  title: string;
  trigger: ReactNode;
}

/** One figure entered by hand, new or corrected. Who corrects it second sees both versions and chooses. */
export function MeasurementDialog({ indicatorId, kind, row, period, title, trigger }: MeasurementDialogProps) {
  const t = useTranslations('indicator.measurement');
  const common = useTranslations('common');
  const locale = useLocale();
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
  const rate = kind === 'RATE';
  const valueLabel = rate ? t('valueRate') : kind === 'FLOW' ? t('valueFlow') : t('valueStock');
  const pending = create.isPending || update.isPending;
  const words = (side: MeasurementFields): Record<string, string> => {
    const figure = (value: number | null, as: typeof kind) => (value === null ? '' : figureText({ kind: as, decimals: 4 }, value, locale));
    return {
      [t('on')]: formatDay(side.on, locale),
      [t('numerator')]: figure(side.numerator, 'STOCK'),
      [t('denominator')]: figure(side.denominator, 'STOCK'),
      [valueLabel]: figure(side.value, kind),
      [t('note')]: side.note ?? '',
    };
  };
  const conflict = useConflict<MeasurementFields, MeasurementRow>(isMeasurement, (mine, theirs) => sideBySide(words(mine), words(theirs)));
  const save = (values: MeasurementFields, seen: number) => {
    setFault(null);
    const done = {
      onSuccess() {
        toast.success(t('saved'));
        conflict.close();
        setOpen(false);
        setKey(crypto.randomUUID());
        router.refresh();
      },
      onError(error: unknown) {
        const next = told(error);
        if (conflict.open(next.current, values)) return;
        conflict.close();
        showFault(form, next);
        setFault(next);
      },
    };
    if (row) update.mutate({ ...values, id: row.id, version: seen }, done);
    else create.mutate({ ...values, indicatorId, idempotencyKey: key }, done);
  };
  return (
    <>
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
              <Button type="submit" form={formId} variant="primary" pending={pending}>
                {common('save')}
              </Button>
            </>
          }
        >
          <form id={formId} noValidate onSubmit={form.handleSubmit((values) => save(values, row?.version ?? 0))} className="flex flex-col gap-4">
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
            <FigureField control={form.control} name="value" label={valueLabel} required={!rate} percent={rate} />
            <TextField control={form.control} name="note" label={t('note')} multiline rows={2} />
          </form>
        </DialogContent>
      </Dialog>
      <ConflictDialog
        open={conflict.state !== null}
        pending={pending}
        fields={conflict.fields}
        onKeepMine={() => conflict.state && save(conflict.state.mine, conflict.state.theirs.version)}
        onTakeTheirs={() => {
          conflict.close();
          change(false);
          router.refresh();
        }}
        onClose={conflict.close}
      />
    </>
  );
}
