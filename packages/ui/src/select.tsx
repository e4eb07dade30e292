'use client';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { CONTROL_BOX, CONTROL_HEIGHT } from './control-class.ts';
import { useFieldControl } from './field-context.ts';

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = ComponentProps<'select'> & {
  options?: SelectOption[];
  /** First, empty option. */
  placeholder?: string;
};

/** The native select: a phone's own wheel is the best list it has. Give `options`, or `<option>`s as children. */
export function Select({ className, options, placeholder, children, ...rest }: SelectProps) {
  return (
    <span className="relative block min-w-0">
      <select {...rest} {...useFieldControl(rest)} className={cn(CONTROL_BOX, CONTROL_HEIGHT, 'appearance-none truncate pr-8', className)}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options?.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4 text-ink-3" />
    </span>
  );
}
