'use client';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { fieldId } from './field-id';
import { useFieldError } from './use-field-error';

/** A year of four digits, never grouped like a quantity; an empty field is null, a text that is no year is NaN and refused by the schema. */
export function YearField<Values extends FieldValues, Output>({
  control,
  name,
  label,
  help,
  required = false,
}: {
  control: Control<Values, unknown, Output>;
  name: FieldPath<Values>;
  label: ReactNode;
  help?: ReactNode;
  required?: boolean;
}) {
  const t = useTranslations('common');
  const words = useFieldError();
  const { field, fieldState } = useController({ control, name });
  const { value, onChange, ...rest } = field;
  const read = (text: string) => (text.trim() === '' ? null : /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN);
  return (
    <Field id={fieldId(name)} label={label} help={help} error={words(fieldState.error)} required={required} mark={required ? undefined : t('optional')}>
      <Input
        {...rest}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        className="max-w-32"
        defaultValue={typeof value === 'number' && !Number.isNaN(value) ? String(value) : ''}
        onChange={(event) => onChange(read(event.currentTarget.value))}
      />
    </Field>
  );
}
