'use client';
import { Plus, X } from 'lucide-react';
import * as Primitive from 'radix-ui/popover';
import { useContext, useState } from 'react';
import { cn } from './cn.ts';
import { ComboboxList, type ComboboxOption } from './combobox-list.tsx';
import { CONTROL_BOX, CONTROL_HEIGHT } from './control-class.ts';
import { FieldContext, useFieldControl } from './field-context.ts';
import { PANEL } from './layer-class.ts';

type MultiComboboxProps = {
  options: ComboboxOption[];
  value: string[];
  onValueChange: (value: string[]) => void;
  /** On the button that opens the list: "Add a country". */
  addLabel: string;
  searchLabel: string;
  emptyLabel: string;
  /** Spoken name of the cross on a chosen one. */
  removeLabel: (label: string) => string;
  id?: string;
  name?: string;
  disabled?: boolean;
  className?: string;
};

/** Several of many: the chosen stand as tags, each with its cross, above the button that adds. */
export function MultiCombobox(props: MultiComboboxProps) {
  const { options, value, onValueChange, addLabel, searchLabel, emptyLabel, removeLabel, name, disabled, className } = props;
  const [open, setOpen] = useState(false);
  const field = useContext(FieldContext);
  const { id, 'aria-describedby': describedBy } = useFieldControl({ id: props.id });
  const addId = `${id ?? 'multi'}-add`;
  const toggle = (one: string) => onValueChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  const chosen = value.map((one) => ({ value: one, label: options.find((option) => option.value === one)?.label ?? one }));
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      {chosen.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {chosen.map((one) => (
            <li key={one.value} className="inline-flex min-w-0 items-center rounded-md bg-jade-soft text-jade text-sm">
              <span className="min-w-0 py-1 pl-2">{one.label}</span>
              <button
                type="button"
                aria-label={removeLabel(one.label)}
                disabled={disabled}
                onClick={() => toggle(one.value)}
                className="tap inline-flex size-7 shrink-0 items-center justify-center rounded-md"
              >
                <X aria-hidden className="size-3.5" />
              </button>
              {name ? <input type="hidden" name={name} value={one.value} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <Primitive.Root open={open} onOpenChange={setOpen}>
        <Primitive.Trigger
          type="button"
          id={id}
          aria-describedby={describedBy}
          aria-labelledby={field ? `${field.labelId} ${addId}` : undefined}
          disabled={disabled}
          className={cn(CONTROL_BOX, CONTROL_HEIGHT, 'flex items-center gap-2 text-left text-ink-2')}
        >
          <Plus aria-hidden className="size-4 shrink-0" />
          <span id={addId} className="truncate">
            {addLabel}
          </span>
        </Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            align="start"
            sideOffset={6}
            collisionPadding={8}
            aria-label={searchLabel}
            className={cn(PANEL, 'w-(--radix-popover-trigger-width) min-w-64 max-w-[calc(100vw-1rem)]')}
          >
            <ComboboxList options={options} searchLabel={searchLabel} emptyLabel={emptyLabel} chosen={(one) => value.includes(one)} onChoose={toggle} />
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </div>
  );
}
