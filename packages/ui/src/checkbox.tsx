'use client';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn.ts';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'size'> & { label: ReactNode; help?: ReactNode; error?: ReactNode; hideLabel?: boolean };

/** A native checkbox with its words; the whole line is the target. */
export function Checkbox({ label, help, error, hideLabel, className, id, ...rest }: CheckboxProps) {
  const made = useId();
  const boxId = id ?? made;
  const describedBy = [error && `${boxId}-error`, help && `${boxId}-help`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={cn('min-w-0', className)}>
      <label htmlFor={boxId} className={cn('flex items-start gap-2.5 py-1 touch:min-h-11 touch:py-2.5', hideLabel && 'touch:min-w-11 touch:justify-center')}>
        <input
          {...rest}
          id={boxId}
          type="checkbox"
          aria-describedby={describedBy}
          aria-invalid={error ? true : undefined}
          className="mt-0.5 size-4.5 shrink-0 accent-lotus disabled:opacity-50"
        />
        <span className={cn('min-w-0 text-base', hideLabel && 'sr-only')}>{label}</span>
      </label>
      {help ? (
        <p id={`${boxId}-help`} className="pl-7 text-ink-3 text-xs">
          {help}
        </p>
      ) : null}
      {error ? (
        <p id={`${boxId}-error`} className="pl-7 text-off text-sm">
          {error}
        </p>
      ) : null}
    </div>
  );
}
