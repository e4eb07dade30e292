'use client';
import { ErrorSummary } from '@nhipcau/ui/field';
import { useTranslations } from 'next-intl';
import { type FieldError, type FieldValues, get, type UseFormReturn } from 'react-hook-form';
import type { ApiFault } from '@/trpc/use-api-error';
import { fieldId } from './field-id';
import { useFieldError } from './use-field-error';

function pathsOf(errors: unknown, prefix = ''): string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  if ('message' in errors && typeof errors.message === 'string') return [prefix];
  return Object.entries(errors).flatMap(([key, value]) => (key === 'ref' ? [] : pathsOf(value, prefix ? `${prefix}.${key}` : key)));
}

/** All that stops a form, in one place that takes focus; each line leads to its field, where it has one. `labels`: field path → its label. */
export function FormErrors<Input extends FieldValues, Output>({
  form,
  labels = {},
  fault,
}: {
  form: UseFormReturn<Input, unknown, Output>;
  labels?: Record<string, string>;
  fault?: ApiFault | null;
}) {
  const t = useTranslations('common');
  const words = useFieldError();
  const { errors, submitCount } = form.formState;
  const paths = submitCount > 0 ? pathsOf(errors) : [];
  const rows = paths.map((path) => {
    const message = words(get(errors, path) as FieldError | undefined) ?? '';
    const label = labels[path];
    return { fieldId: fieldId(path), message: label ? `${t('label', { label })} ${message}` : message };
  });
  const general = fault && Object.keys(fault.fields).length === 0 ? [{ fieldId: null, message: fault.message }] : [];
  const all = [...general, ...rows];
  return <ErrorSummary title={t('errorSummary', { count: all.length })} errors={all} attempt={submitCount} className="mb-4" />;
}
