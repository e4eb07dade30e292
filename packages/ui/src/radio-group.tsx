'use client';
import { cn } from './cn.ts';
import { type ChoiceProps, useChoice } from './segmented-control.tsx';

/** Options one below the other, for those that need a line of help; short ones go in a SegmentedControl. */
export function RadioGroup<V extends string>(props: ChoiceProps<V>) {
  const { group, radio } = useChoice(props);
  return (
    <div {...group} className={cn('flex flex-col', props.className)}>
      {props.options.map((option) => (
        <label key={option.value} className="flex items-start gap-2.5 py-1 has-disabled:opacity-50 touch:min-h-11 touch:py-2.5">
          <input {...radio(option)} disabled={props.disabled || option.disabled} className="mt-0.5 size-4.5 shrink-0 accent-lotus" />
          <span className="min-w-0">
            {option.label}
            {option.help ? <span className="block text-ink-3 text-xs">{option.help}</span> : null}
          </span>
        </label>
      ))}
    </div>
  );
}
