'use client';
import { EVENT_FORMS } from '@nhipcau/domain/event';
import { INDICATOR_KINDS, type IndicatorFields, type IndicatorFieldsInput } from '@nhipcau/domain/indicator';
import { isMeasureKey, MEASURE_KEYS, measureDefinition } from '@nhipcau/domain/measure';
import { Checkbox } from '@nhipcau/ui/checkbox';
import { Field } from '@nhipcau/ui/field';
import { Select } from '@nhipcau/ui/select';
import { useTranslations } from 'next-intl';
import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import { fieldId } from '@/components/form/field-id';
import { SelectField } from '@/components/form/select-field';
import { useFieldError } from '@/components/form/use-field-error';

/** Where the figures come from: a measure of the registry with its explanation, or the hand. */
export function IndicatorSource({
  form,
  onMeasure,
}: {
  form: UseFormReturn<IndicatorFieldsInput, unknown, IndicatorFields>;
  onMeasure: (key: string | null) => void;
}) {
  const t = useTranslations('indicator.form');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const measures = useTranslations('measure');
  const words = useFieldError();
  const key = useWatch({ control: form.control, name: 'measureKey' });
  const measure = key && isMeasureKey(key) ? measureDefinition(key) : null;
  return (
    <fieldset className="flex flex-col gap-4 rounded-xl border border-line p-4">
      <legend className="px-1 font-semibold text-sm">{t('source')}</legend>
      <Controller
        control={form.control}
        name="measureKey"
        render={({ field, fieldState }) => (
          <Field id={fieldId('measureKey')} label={t('measure')} help={key ? measures(`${key}.how`) : undefined} error={words(fieldState.error)}>
            <Select
              ref={field.ref}
              value={field.value ?? ''}
              placeholder={t('manual')}
              options={MEASURE_KEYS.map((option) => ({ value: option, label: measures(`${option}.name`) }))}
              onBlur={field.onBlur}
              onChange={(event) => {
                const next = event.currentTarget.value || null;
                field.onChange(next);
                onMeasure(next);
              }}
            />
          </Field>
        )}
      />
      {measure?.supportsForm ? (
        <SelectField
          control={form.control}
          name="measureForm"
          label={t('measureForm')}
          placeholder={t('anyForm')}
          options={EVENT_FORMS.map((value) => ({ value, label: enums(`eventForm.${value}`) }))}
        />
      ) : null}
      {measure?.supportsGoalScope ? (
        <Controller
          control={form.control}
          name="goalScoped"
          render={({ field }) => <Checkbox label={t('goalScoped')} checked={field.value} onChange={(event) => field.onChange(event.currentTarget.checked)} />}
        />
      ) : null}
      {measure ? (
        <p className="text-sm">
          <b>{common('label', { label: t('kind') })}</b> {enums(`indicatorKind.${measure.kind}`)} <span className="text-ink-3">({t('kindFixed')})</span>
        </p>
      ) : (
        <SelectField
          control={form.control}
          name="kind"
          label={t('kind')}
          help={t('kindHelp')}
          required
          options={INDICATOR_KINDS.map((value) => ({ value, label: enums(`indicatorKind.${value}`) }))}
        />
      )}
    </fieldset>
  );
}
