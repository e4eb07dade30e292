'use client';
import { DateInput } from '@nhipcau/ui/date-input';
import { Field } from '@nhipcau/ui/field';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { fieldId } from './field-id';
import { useFieldError } from './use-field-error';

/** A calendar day `YYYY-MM-DD`; an empty field is null. */
export function DateField<Values extends FieldValues, Output>({
  control,
  name,
  label,
  help,
  required = false,
  min,
  max,
}: {
  control: Control<Values, unknown, Output>;
  name: FieldPath<Values>;
  label: ReactNode;
  help?: ReactNode;
  required?: boolean;
  min?: string;
  max?: string;
}) {
  const t = useTranslations('common');
  const words = useFieldError();
  const { field, fieldState } = useController({ control, name });
  return (
    <Field id={fieldId(name)} label={label} help={help} error={words(fieldState.error)} required={required} mark={required ? undefined : t('optional')}>
      <DateInput
        ref={field.ref}
        value={typeof field.value === 'string' ? field.value : null}
        onValueChange={field.onChange}
        onBlur={field.onBlur}
        {...(min ? { min } : {})}
        {...(max ? { max } : {})}
      />
    </Field>
  );
}
