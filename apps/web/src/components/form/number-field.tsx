'use client';
import { Field } from '@nhipcau/ui/field';
import { NumberInput } from '@nhipcau/ui/number-input';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { fieldId } from './field-id';
import { useFieldError } from './use-field-error';

/** A figure as the reader writes figures; an empty field is null, a text that is no number is NaN and refused by the schema. */
export function NumberField<Values extends FieldValues, Output>({
  control,
  name,
  label,
  help,
  warning,
  required = false,
  fractionDigits = 0,
  unit,
}: {
  control: Control<Values, unknown, Output>;
  name: FieldPath<Values>;
  label: ReactNode;
  help?: ReactNode;
  warning?: ReactNode;
  required?: boolean;
  fractionDigits?: number;
  unit?: string;
}) {
  const t = useTranslations('common');
  const locale = useLocale();
  const words = useFieldError();
  const { field, fieldState } = useController({ control, name });
  return (
    <Field
      id={fieldId(name)}
      label={label}
      help={help}
      warning={warning}
      error={words(fieldState.error)}
      required={required}
      mark={required ? undefined : t('optional')}
    >
      <NumberInput
        ref={field.ref}
        value={typeof field.value === 'number' && !Number.isNaN(field.value) ? field.value : null}
        onValueChange={(value, valid) => field.onChange(valid ? value : Number.NaN)}
        onBlur={field.onBlur}
        locale={locale}
        fractionDigits={fractionDigits}
        unit={unit}
      />
    </Field>
  );
}
