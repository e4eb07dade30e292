'use client';
import { ChevronDown } from 'lucide-react';
import * as Primitive from 'radix-ui/popover';
import { useContext, useState } from 'react';
import { cn } from './cn.ts';
import { ComboboxList, type ComboboxOption } from './combobox-list.tsx';
import { CONTROL_BOX, CONTROL_HEIGHT } from './control-class.ts';
import { FieldContext, useFieldControl } from './field-context.ts';
import { PANEL } from './layer-class.ts';

export type { ComboboxOption } from './combobox-list.tsx';

type ComboboxProps = {
  options: ComboboxOption[];
  /** null is nothing chosen. */
  value: string | null;
  onValueChange: (value: string | null) => void;
  /** What stands in the closed box while nothing is chosen. */
  placeholder: string;
  searchLabel: string;
  emptyLabel: string;
  /** With it a first line that takes the choice back. */
  clearLabel?: string;
  id?: string;
  /** Names it where it does not stand in a Field. */
  label?: string;
  name?: string;
  disabled?: boolean;
  className?: string;
};

const CLEAR = '__clear__';

/** One of many, found by typing, with or without accents. For fewer than ten a Select is quicker. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onValueChange, placeholder, searchLabel, emptyLabel, clearLabel, label, name, disabled, className } = props;
  const [open, setOpen] = useState(false);
  const field = useContext(FieldContext);
  const { required: _required, ...wiring } = useFieldControl({ id: props.id });
  const chosen = options.find((option) => option.value === value);
  const valueId = `${wiring.id ?? 'combobox'}-value`;
  const listed = clearLabel && value !== null ? [{ value: CLEAR, label: clearLabel }, ...options] : options;
  return (
    <Primitive.Root open={open} onOpenChange={setOpen}>
      <Primitive.Trigger
        type="button"
        role="combobox"
        {...wiring}
        aria-expanded={open}
        aria-label={label}
        aria-labelledby={label ? undefined : field ? `${field.labelId} ${valueId}` : undefined}
        disabled={disabled}
        className={cn(CONTROL_BOX, CONTROL_HEIGHT, 'flex items-center justify-between gap-2 text-left', className)}
      >
        <span id={valueId} className={cn('truncate', !chosen && 'text-ink-3')}>
          {chosen?.label ?? placeholder}
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-3" />
      </Primitive.Trigger>
      {name ? <input type="hidden" name={name} value={value ?? ''} /> : null}
      <Primitive.Portal>
        <Primitive.Content
          align="start"
          sideOffset={6}
          collisionPadding={8}
          aria-label={searchLabel}
          className={cn(PANEL, 'w-(--radix-popover-trigger-width) min-w-64 max-w-[calc(100vw-1rem)]')}
        >
          <ComboboxList
            options={listed}
            searchLabel={searchLabel}
            emptyLabel={emptyLabel}
            chosen={(candidate) => candidate === value}
            onChoose={(next) => {
              onValueChange(next === CLEAR ? null : next);
              setOpen(false);
            }}
          />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
