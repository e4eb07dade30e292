'use client';
import { Field } from '@nhipcau/ui/field';
import { Select, type SelectOption } from '@nhipcau/ui/select';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { fieldId } from './field-id';
import { useFieldError } from './use-field-error';

/** One of a short list. An empty choice is null. */
export function SelectField<Values extends FieldValues, Output>({
  control,
  name,
  label,
  help,
  required = false,
  options,
  placeholder,
}: {
  control: Control<Values, unknown, Output>;
  name: FieldPath<Values>;
  label: ReactNode;
  help?: ReactNode;
  required?: boolean;
  options: SelectOption[];
  placeholder?: string;
}) {
  const t = useTranslations('common');
  const words = useFieldError();
  const { field, fieldState } = useController({ control, name });
  return (
    <Field id={fieldId(name)} label={label} help={help} error={words(fieldState.error)} required={required} mark={required ? undefined : t('optional')}>
      <Select
        {...field}
        value={typeof field.value === 'string' ? field.value : ''}
        onChange={(event) => field.onChange(event.currentTarget.value || null)}
        options={options}
        placeholder={placeholder ?? (required ? undefined : '–')}
      />
    </Field>
  );
}
