'use client';
import type { WeaknessMeasureRow } from '@nhipcau/api/weakness';
import { MEASURE_KEYS, measureDefinition } from '@nhipcau/domain/measure';
import { weaknessMeasuresForm } from '@nhipcau/domain/weakness';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { SkeletonForm, SkeletonRegion } from '@nhipcau/ui/skeleton';
import { toast } from '@nhipcau/ui/toast';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { FormErrors } from '@/components/form/form-errors';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useRouter } from '@/i18n/routing';
import { useMutation, useQuery, useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { type Bases, MeasureRowFields, type MeasuresInput, type MeasuresOutput } from './measure-row-fields';

const NO_BAND = { bandLow: null, bandHigh: null, criticalLow: null, criticalHigh: null };

function fieldsOf(measures: readonly WeaknessMeasureRow[]): MeasuresInput {
  return {
    measures: measures.map(({ key, direction, weight, base, target, band }) => ({
      measureKey: key,
      ...{ direction, weight, base, target },
      ...{ bandLow: band.low, bandHigh: band.high, criticalLow: band.criticalLow, criticalHigh: band.criticalHigh },
    })),
  };
}

type Target = { id: string; version: number };

function MeasuresForm({
  target,
  measures,
  data,
  onDone,
}: {
  target: Target;
  measures: WeaknessMeasureRow[];
  data: { year: number; measures: Bases };
  onDone: () => void;
}) {
  const t = useTranslations('weakness.measures');
  const common = useTranslations('common');
  const router = useRouter();
  const words = useApiError();
  const [fault, setFault] = useState<ApiFault | null>(null);
  const form = useAppForm<MeasuresInput, MeasuresOutput>(weaknessMeasuresForm, fieldsOf(measures));
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'measures' });
  const save = useMutation(
    useTRPC().weakness.setMeasures.mutationOptions({
      onSuccess() {
        toast.success(t('saved'));
        onDone();
        router.refresh();
      },
      onError(error) {
        const told = words(error);
        setFault(told);
        showFault(form, told);
      },
    }),
  );
  const frozen = Object.fromEntries(measures.flatMap(({ key, base }) => (base === null ? [] : [[key, base] as const])));
  const add = () => {
    const used = form.getValues('measures').map(({ measureKey }) => measureKey);
    const measureKey = MEASURE_KEYS.find((key) => !used.includes(key));
    if (!measureKey) return;
    const direction = measureDefinition(measureKey).betterWhen === 'increase' ? 'INCREASE' : 'DECREASE';
    append({ measureKey, direction, weight: 1, base: null, target: null, ...NO_BAND });
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit((value) => {
        setFault(null);
        save.mutate({ ...target, ...value });
      })}
    >
      <FormErrors form={form} fault={fault} />
      <p className="text-ink-2 text-sm">{t('text', { year: data.year })}</p>
      {fields.map((field, index) => (
        <fieldset key={field.id} className="rounded-lg border border-line p-3">
          <legend className="px-1 font-semibold text-sm">{t('measure', { number: index + 1 })}</legend>
          <MeasureRowFields control={form.control} index={index} bases={data.measures} frozen={frozen} year={data.year} />
          <Button variant="ghost" size="sm" className="mt-2" onClick={() => remove(index)} aria-label={t('remove', { number: index + 1 })}>
            <Trash2 aria-hidden />
            {common('remove')}
          </Button>
        </fieldset>
      ))}
      <div className="flex flex-wrap justify-between gap-2">
        <Button onClick={add} disabled={fields.length >= 10}>
          <Plus aria-hidden />
          {t('add')}
        </Button>
        <Button type="submit" variant="primary" pending={save.isPending}>
          {common('save')}
        </Button>
      </div>
    </form>
  );
}

/** Says by which figures the distance of a weakness is computed. */
export function MeasuresDialog({ target, measures }: { target: Target; measures: WeaknessMeasureRow[] }) {
  const t = useTranslations('weakness');
  const common = useTranslations('common');
  const [open, setOpen] = useState(false);
  const bases = useQuery({ ...useTRPC().weakness.measureBases.queryOptions({ id: target.id }), enabled: open });
  const words = useApiError();
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">{t('action.measures')}</Button>
      </DialogTrigger>
      <DialogContent title={t('measures.title')} closeLabel={common('close')} size="lg">
        {bases.data ? (
          <MeasuresForm target={target} measures={measures} data={bases.data} onDone={() => setOpen(false)} />
        ) : bases.error ? (
          <p role="alert" className="text-off">
            {words(bases.error).message}
          </p>
        ) : (
          <SkeletonRegion label={common('loading')}>
            <SkeletonForm />
          </SkeletonRegion>
        )}
      </DialogContent>
    </Dialog>
  );
}
