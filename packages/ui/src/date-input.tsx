'use client';
import type { ComponentProps } from 'react';
import { Input } from './input.tsx';

type DateInputProps = Omit<ComponentProps<typeof Input>, 'type' | 'value' | 'defaultValue' | 'min' | 'max'> & {
  /** ISO calendar date `YYYY-MM-DD`; null is no date. */
  value?: string | null;
  defaultValue?: string | null;
  min?: string;
  max?: string;
  /** Called with the ISO date, or null once it is cleared or only half typed. */
  onValueChange?: (value: string | null) => void;
};

/** The browser's own date field: it shows the reader's form of a date and hands over ISO. */
export function DateInput({ value, defaultValue, onValueChange, onChange, ...rest }: DateInputProps) {
  return (
    <Input
      {...rest}
      type="date"
      {...(value === undefined ? { defaultValue: defaultValue ?? undefined } : { value: value ?? '' })}
      onChange={(event) => {
        onChange?.(event);
        onValueChange?.(event.currentTarget.value || null);
      }}
    />
  );
}
