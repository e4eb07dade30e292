'use client';
import { cn } from '@nhipcau/ui';
import { Field } from '@nhipcau/ui/field';
import { NumberInput } from '@nhipcau/ui/number-input';
import { Textarea } from '@nhipcau/ui/textarea';
import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { fieldId } from '@/components/form/field-id';
import { useEditor } from './editor-context';

type FigureProps = {
  path: string;
  label: ReactNode;
  value: number | null;
  onChange: (value: number | null) => void;
  /** a figure far above the earlier ones, without a note */
  problem?: ReactNode;
  /** the same with its note */
  warning?: ReactNode;
  unit?: string;
  className?: string;
};

/** A figure of the report; blank is "no data". What is no number is kept as NaN, which the schema refuses. */
export function FigureField({ path, label, value, onChange, problem, warning, unit, className }: FigureProps) {
  const { errors } = useEditor();
  const locale = useLocale();
  return (
    <Field id={fieldId(path)} label={label} error={errors[path] ?? problem} warning={warning} className={className}>
      <NumberInput
        locale={locale}
        value={value === null || Number.isNaN(value) ? null : value}
        onValueChange={(next, valid) => onChange(valid ? next : Number.NaN)}
        {...(unit ? { unit } : {})}
      />
    </Field>
  );
}

/** A text of the report; blank is null. */
export function ProseField({
  path,
  label,
  help,
  value,
  onChange,
  rows = 4,
  required = false,
  className,
}: {
  path: string;
  label: ReactNode;
  help?: ReactNode;
  value: string | null;
  onChange: (value: string | null) => void;
  rows?: number;
  required?: boolean;
  className?: string;
}) {
  const { errors } = useEditor();
  return (
    <Field id={fieldId(path)} label={label} help={help} error={errors[path]} required={required} className={cn(className)}>
      <Textarea
        rows={rows}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
        className={rows > 2 ? 'min-h-24' : 'min-h-11'}
      />
    </Field>
  );
}
