'use client';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { Textarea } from '@nhipcau/ui/textarea';
import { useTranslations } from 'next-intl';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { fieldId } from './field-id';
import { useFieldError } from './use-field-error';

export interface TextFieldProps<Input extends FieldValues, Output> {
  control: Control<Input, unknown, Output>;
  name: FieldPath<Input>;
  label: ReactNode;
  help?: ReactNode;
  required?: boolean;
  multiline?: boolean;
  type?: 'text' | 'email' | 'password' | 'url';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  lang?: string;
  rows?: number;
}

/** One line or several of text; an empty field is kept as ''. */
export function TextField<Values extends FieldValues, Output>(props: TextFieldProps<Values, Output>) {
  const { control, name, label, help, required, multiline, type = 'text', autoComplete, lang, rows = 4 } = props;
  const t = useTranslations('common');
  const words = useFieldError();
  const { field, fieldState } = useController({ control, name });
  const shared = { ...field, value: typeof field.value === 'string' ? field.value : '', lang };
  return (
    <Field
      id={fieldId(name)}
      label={label}
      help={help}
      error={words(fieldState.error)}
      required={required ?? false}
      mark={required ? undefined : t('optional')}
    >
      {multiline ? <Textarea {...shared} rows={rows} /> : <Input {...shared} type={type} autoComplete={autoComplete} />}
    </Field>
  );
}
