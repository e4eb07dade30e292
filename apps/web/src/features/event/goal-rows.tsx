'use client';
import type { EventOptions } from '@nhipcau/api/event';
import type { EventFields, EventFormInput } from '@nhipcau/domain/event';
import { pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Plus, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { ComboboxField } from '@/components/form/combobox-field';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';

type EventFormReturn = UseFormReturn<EventFormInput, unknown, EventFields>;

/** Goals that the event serves, a row each: the goal, one of its indicators, what is expected of the event. */
export function GoalRows({ form, goals }: { form: EventFormReturn; goals: EventOptions['goals'] }) {
  const t = useTranslations('event.form');
  const rows = useFieldArray({ control: form.control, name: 'goals' });
  return (
    <div className="flex flex-col gap-3">
      {rows.fields.length === 0 ? <p className="text-ink-2 text-sm">{t('goalsEmpty')}</p> : null}
      {rows.fields.map((row, index) => (
        <fieldset key={row.id} className="relative rounded-lg border border-line p-3">
          <legend className="px-1 font-semibold text-ink-2 text-sm">{t('goalRow', { number: index + 1 })}</legend>
          <GoalRow form={form} goals={goals} index={index} />
          <Button size="sm" variant="ghost" className="mt-2" aria-label={t('goalRemove', { number: index + 1 })} onClick={() => rows.remove(index)}>
            <X aria-hidden />
            {t('goalRemove', { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button className="self-start" onClick={() => rows.append({ goalId: '', indicatorId: null, expectedContribution: null }, { shouldFocus: false })}>
        <Plus aria-hidden />
        {t('goalAdd')}
      </Button>
    </div>
  );
}

function GoalRow({ form, goals, index }: { form: EventFormReturn; goals: EventOptions['goals']; index: number }) {
  const t = useTranslations('event.form');
  const locale = useLocale();
  const { control } = form;
  const [goalId, indicatorId] = form.watch([`goals.${index}.goalId`, `goals.${index}.indicatorId`]);
  const indicators = goals.find(({ id }) => id === goalId)?.indicators ?? [];
  const indicator = indicators.find(({ id }) => id === indicatorId);
  return (
    <div className="grid gap-3 md:grid-cols-2 md:*:first:col-span-2">
      <ComboboxField
        control={control}
        name={`goals.${index}.goalId`}
        label={t('goal')}
        required
        options={goals.map((goal) => ({ value: goal.id, label: `${goal.code} ${pickText(goal.title, locale)}` }))}
        words={{ placeholder: t('goalPick'), search: t('goalSearch'), empty: t('goalNone') }}
        onPick={() => {
          // an indicator of another goal does not go along
          form.setValue(`goals.${index}.indicatorId`, null);
          form.setValue(`goals.${index}.expectedContribution`, null);
        }}
      />
      <SelectField
        control={control}
        name={`goals.${index}.indicatorId`}
        label={t('indicator')}
        placeholder={t('indicatorNone')}
        options={indicators.map(({ id, name }) => ({ value: id, label: pickText(name, locale) }))}
      />
      <NumberField
        control={control}
        name={`goals.${index}.expectedContribution`}
        label={t('expected')}
        fractionDigits={indicator?.decimals ?? 0}
        {...(indicator ? { unit: pickText(indicator.unit, locale) } : {})}
      />
    </div>
  );
}
