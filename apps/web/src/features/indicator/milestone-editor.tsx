'use client';
import type { IndicatorRecord } from '@nhipcau/api/indicator';
import { indicatorMilestones } from '@nhipcau/domain/indicator';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { toast } from '@nhipcau/ui/toast';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { DateField } from '@/components/form/date-field';
import { FormErrors } from '@/components/form/form-errors';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { FigureField } from './figure-field';

interface MilestoneEditorProps {
  record: Pick<IndicatorRecord, 'id' | 'version' | 'kind' | 'milestones'>;
  period: { startsOn: string; endsOn: string };
}

/** The milestones of a trajectory, all at once. */
export function MilestoneEditor({ record, period }: MilestoneEditorProps) {
  const t = useTranslations('indicator.milestone');
  const common = useTranslations('common');
  const router = useRouter();
  const told = useApiError();
  const trpc = useTRPC();
  const form = useAppForm(indicatorMilestones, { milestones: record.milestones });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'milestones' });
  const set = useMutation(trpc.indicator.setMilestones.mutationOptions());
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const formId = useId();
  const change = (next: boolean) => {
    if (next) form.reset({ milestones: record.milestones });
    setFault(null);
    setOpen(next);
  };
  const save = form.handleSubmit(({ milestones }) =>
    set.mutate(
      { id: record.id, version: record.version, milestones },
      {
        onSuccess() {
          toast.success(t('saved'));
          setOpen(false);
          router.refresh();
        },
        onError(error) {
          const next = told(error);
          showFault(form, next);
          setFault(next);
        },
      },
    ),
  );
  const labels = Object.fromEntries(
    fields.flatMap((_, index) => [
      [`milestones.${index}.on`, t('rowOn', { index: index + 1 })],
      [`milestones.${index}.value`, t('rowValue', { index: index + 1 })],
    ]),
  );
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button size="sm">{t('edit')}</Button>
      </DialogTrigger>
      <DialogContent
        title={t('title')}
        description={record.kind === 'FLOW' ? t('flowHelp') : undefined}
        closeLabel={common('close')}
        footer={
          <>
            <DialogClose asChild>
              <Button>{common('cancel')}</Button>
            </DialogClose>
            <Button type="submit" form={formId} variant="primary" pending={set.isPending}>
              {common('save')}
            </Button>
          </>
        }
      >
        <form id={formId} noValidate onSubmit={save} className="flex flex-col gap-3">
          <FormErrors form={form} fault={fault} labels={labels} />
          {fields.length === 0 ? <p className="text-ink-3 text-sm">{t('none')}</p> : null}
          {fields.map((row, index) => (
            <div key={row.id} className="grid grid-cols-[1fr_1fr_auto] items-end gap-2">
              <DateField
                control={form.control}
                name={`milestones.${index}.on`}
                label={t('rowOn', { index: index + 1 })}
                required
                min={period.startsOn}
                max={period.endsOn}
              />
              <FigureField
                control={form.control}
                name={`milestones.${index}.value`}
                label={t('rowValue', { index: index + 1 })}
                required
                percent={record.kind === 'RATE'}
              />
              <Button variant="ghost" size="icon" aria-label={t('removeOne', { index: index + 1 })} onClick={() => remove(index)}>
                <Trash2 aria-hidden />
              </Button>
            </div>
          ))}
          <Button size="sm" className="self-start" onClick={() => append({ on: '', value: Number.NaN })}>
            <Plus aria-hidden />
            {t('add')}
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  );
}
