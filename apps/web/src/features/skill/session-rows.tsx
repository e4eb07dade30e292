'use client';
import type { TrainingFields, TrainingFormInput } from '@nhipcau/domain/skill';
import { Button } from '@nhipcau/ui/button';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { get, type UseFormReturn, useFieldArray } from 'react-hook-form';
import { DateField } from '@/components/form/date-field';
import { NumberField } from '@/components/form/number-field';
import { useFieldError } from '@/components/form/use-field-error';

/** Days of a training, each with its hours. */
export function SessionRows({ form }: { form: UseFormReturn<TrainingFormInput, unknown, TrainingFields> }) {
  const t = useTranslations('skill.trainingForm');
  const common = useTranslations('common');
  const words = useFieldError();
  const { control } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'sessions' });
  const wrong = words(get(form.formState.errors, 'sessions.root') ?? undefined);
  return (
    <div id="f-sessions" className="flex flex-col gap-3">
      {fields.length === 0 ? <p className="text-ink-2 text-sm">{t('sessionsNone')}</p> : null}
      {wrong ? <p className="text-off text-sm">{wrong}</p> : null}
      {fields.map((row, index) => (
        <div key={row.id} className="grid items-start gap-2 sm:grid-cols-[minmax(0,1fr)_10rem_auto]">
          <DateField control={control} name={`sessions.${index}.on`} label={t('day', { number: index + 1 })} required />
          <NumberField control={control} name={`sessions.${index}.hours`} label={t('hours')} fractionDigits={2} required />
          <Button variant="ghost" onClick={() => remove(index)} aria-label={t('removeDay', { number: index + 1 })} className="sm:mt-6">
            <X aria-hidden />
            {common('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button size="sm" onClick={() => append({ on: '', hours: 3 })}>
          <Plus aria-hidden />
          {t('addDay')}
        </Button>
      </div>
    </div>
  );
}
