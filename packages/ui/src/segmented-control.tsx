'use client';
import { type ReactNode, useContext, useId, useState } from 'react';
import { cn } from './cn.ts';
import { FieldContext } from './field-context.ts';

export type ChoiceOption<V extends string = string> = { value: V; label: ReactNode; help?: ReactNode; disabled?: boolean };

export type ChoiceProps<V extends string> = {
  options: ChoiceOption<V>[];
  /** Controlled; null is nothing chosen. */
  value?: V | null;
  defaultValue?: V;
  onValueChange?: (value: V) => void;
  name?: string;
  /** Names the group where it does not stand in `<Field group>`. */
  label?: string;
  disabled?: boolean;
  className?: string;
};

/** What SegmentedControl and RadioGroup share: native radios, so that arrow keys and forms work by themselves. */
export function useChoice<V extends string>({ value, defaultValue, onValueChange, name, label }: ChoiceProps<V>) {
  const field = useContext(FieldContext);
  const made = useId();
  const [own, setOwn] = useState<V | null>(defaultValue ?? null);
  const chosen = value === undefined ? own : value;
  return {
    group: {
      role: 'radiogroup',
      id: field?.id,
      'aria-label': label,
      'aria-labelledby': label ? undefined : field?.labelId,
      'aria-describedby': field?.describedBy,
      'aria-invalid': field?.invalid || undefined,
      'aria-required': field?.required || undefined,
    } as const,
    radio: (option: ChoiceOption<V>) => ({
      type: 'radio' as const,
      name: name ?? made,
      value: option.value,
      checked: chosen === option.value,
      onChange: () => {
        setOwn(option.value);
        onValueChange?.(option.value);
      },
    }),
  };
}

/** A few short options side by side, one of which is chosen. `quiet` is the small one for switching a view. */
export function SegmentedControl<V extends string>({ quiet, ...props }: ChoiceProps<V> & { quiet?: boolean }) {
  const { group, radio } = useChoice(props);
  return (
    <div {...group} className={cn(quiet ? 'inline-flex overflow-hidden rounded-lg border border-line bg-card' : 'flex flex-wrap gap-1.5', props.className)}>
      {props.options.map((option) => (
        <label
          key={option.value}
          className={cn(
            'relative flex items-center justify-center text-center text-ink-2 text-sm transition-colors has-disabled:cursor-not-allowed has-disabled:opacity-50',
            'has-focus-visible:outline-2 has-focus-visible:outline-(--focus) has-focus-visible:outline-offset-2',
            quiet
              ? 'min-h-8 px-2.5 has-checked:bg-ink has-focus-visible:-outline-offset-2 has-checked:text-paper touch:min-h-11 touch:min-w-11'
              : 'min-h-9 min-w-20 flex-1 rounded-lg border border-edge bg-card px-3 py-1.5 hover:border-ink-2 has-checked:border-jade has-checked:bg-jade has-checked:font-semibold has-checked:text-fill-ink touch:min-h-11',
          )}
        >
          <input
            {...radio(option)}
            disabled={props.disabled || option.disabled}
            className="absolute inset-0 size-full cursor-pointer opacity-0 disabled:cursor-not-allowed"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
