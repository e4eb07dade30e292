'use client';
import { Field } from '@nhipcau/ui/field';
import { NumberInput } from '@nhipcau/ui/number-input';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { fieldId } from '@/components/form/field-id';
import { useFieldError } from '@/components/form/use-field-error';

const HUNDRED = 100;
/** Keeps 0.57 × 100 from becoming 56.99999999999999. */
const tidy = (value: number) => Number(value.toPrecision(12));

interface FigureFieldProps<Values extends FieldValues, Output> {
  control: Control<Values, unknown, Output>;
  name: FieldPath<Values>;
  label: ReactNode;
  help?: ReactNode;
  required?: boolean;
  hideLabel?: boolean;
  /** a share is kept 0…1 and written and read as per cent */
  percent?: boolean;
  fractionDigits?: number;
}

/** A figure in an indicator's unit; empty is null, what is no number is refused by the schema. */
export function FigureField<Values extends FieldValues, Output>(props: FigureFieldProps<Values, Output>) {
  const { control, name, label, help, required = false, hideLabel = false, percent = false, fractionDigits = 4 } = props;
  const t = useTranslations('common');
  const locale = useLocale();
  const words = useFieldError();
  const { field, fieldState } = useController({ control, name });
  const stored: unknown = field.value;
  const known = typeof stored === 'number' && !Number.isNaN(stored) ? stored : null;
  return (
    <Field
      id={fieldId(name)}
      label={label}
      help={help}
      error={words(fieldState.error)}
      required={required}
      mark={required || hideLabel ? undefined : t('optional')}
      hideLabel={hideLabel}
    >
      <NumberInput
        ref={field.ref}
        value={known !== null && percent ? tidy(known * HUNDRED) : known}
        onValueChange={(value, valid) => field.onChange(valid ? (value !== null && percent ? tidy(value / HUNDRED) : value) : Number.NaN)}
        onBlur={field.onBlur}
        locale={locale}
        fractionDigits={fractionDigits}
        {...(percent ? { unit: '%' } : {})}
      />
    </Field>
  );
}
