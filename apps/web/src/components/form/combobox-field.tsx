'use client';
import { Combobox, type ComboboxOption } from '@nhipcau/ui/combobox';
import { Field } from '@nhipcau/ui/field';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { fieldId } from './field-id';
import { useFieldError } from './use-field-error';

interface ComboboxFieldProps<Input extends FieldValues, Output> {
  control: Control<Input, unknown, Output>;
  name: FieldPath<Input>;
  label: ReactNode;
  help?: ReactNode;
  required?: boolean;
  options: ComboboxOption[];
  words: { placeholder: string; search: string; empty: string; clear?: string };
  /** what else changes with the choice */
  onPick?: () => void;
}

/** One of many, found by typing. An empty choice is null. */
export function ComboboxField<Values extends FieldValues, Output>(props: ComboboxFieldProps<Values, Output>) {
  const { control, name, label, help, required = false, options, words, onPick } = props;
  const t = useTranslations('common');
  const explain = useFieldError();
  const { field, fieldState } = useController({ control, name });
  return (
    <Field id={fieldId(name)} label={label} help={help} error={explain(fieldState.error)} required={required} mark={required ? undefined : t('optional')}>
      <Combobox
        options={options}
        value={field.value || null}
        onValueChange={(next) => {
          field.onChange(next);
          onPick?.();
        }}
        placeholder={words.placeholder}
        searchLabel={words.search}
        emptyLabel={words.empty}
        {...(words.clear ? { clearLabel: words.clear } : {})}
      />
    </Field>
  );
}
