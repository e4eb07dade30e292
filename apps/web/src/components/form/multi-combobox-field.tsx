'use client';
import type { ComboboxOption } from '@nhipcau/ui/combobox';
import { Field } from '@nhipcau/ui/field';
import { MultiCombobox } from '@nhipcau/ui/multi-combobox';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { fieldId } from './field-id';
import { useFieldError } from './use-field-error';

/** Several of many, found by typing; none is an empty list. */
export function MultiComboboxField<Values extends FieldValues, Output>({
  control,
  name,
  label,
  options,
  words,
}: {
  control: Control<Values, unknown, Output>;
  name: FieldPath<Values>;
  label: ReactNode;
  options: ComboboxOption[];
  words: { add: string; search: string; empty: string };
}) {
  const t = useTranslations('common');
  const explain = useFieldError();
  const { field, fieldState } = useController({ control, name });
  return (
    <Field id={fieldId(name)} label={label} error={explain(fieldState.error)} mark={t('optional')}>
      <MultiCombobox
        options={options}
        value={field.value}
        onValueChange={field.onChange}
        addLabel={words.add}
        searchLabel={words.search}
        emptyLabel={words.empty}
        removeLabel={(removed) => t('removeOne', { name: removed })}
      />
    </Field>
  );
}
