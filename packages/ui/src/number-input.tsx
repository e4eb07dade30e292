'use client';
import { type ComponentProps, useState } from 'react';
import { cn } from './cn.ts';
import { Input } from './input.tsx';
import { formatNumberText, parseNumberText } from './number-text.ts';

type NumberInputProps = Omit<ComponentProps<typeof Input>, 'type' | 'value' | 'defaultValue' | 'name' | 'inputMode' | 'min' | 'max' | 'step'> & {
  /** null is "no data", shown as an empty field; it is never 0. */
  value: number | null;
  /**
   * Called with each keystroke. `valid` is false where the text is no number in this locale: the value is then null,
   * the text stays as typed, and the caller shows an error.
   */
  onValueChange: (value: number | null, valid: boolean) => void;
  locale: string;
  /** At most so many decimals are shown; 0 brings up the digits-only keyboard. */
  fractionDigits?: number;
  /** With a name, a hidden field carries the plain number ("1450.5") for a native form. */
  name?: string;
  /** Unit after the figure. */
  unit?: string;
};

/** Space for a unit of its length: a percent sign takes little, «người tham gia» much; a longer one is cut. */
function roomFor(unit: string | undefined) {
  if (!unit) return null;
  if (unit.length <= 4) return { field: 'pr-14', unit: 'max-w-10' };
  return unit.length <= 9 ? { field: 'pr-24', unit: 'max-w-20' } : { field: 'pr-36', unit: 'max-w-32' };
}

/** A figure written the way the reader writes figures. The native number field cannot take "1.450" for 1450. */
export function NumberInput({ value, onValueChange, locale, fractionDigits = 0, name, unit, className, onBlur, ...rest }: NumberInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const room = roomFor(unit);
  const invalid = draft !== null && parseNumberText(draft, locale) === undefined;
  return (
    <span className="relative block min-w-0">
      <Input
        {...rest}
        inputMode={fractionDigits > 0 ? 'decimal' : 'numeric'}
        autoComplete="off"
        aria-invalid={rest['aria-invalid'] ?? (invalid || undefined)}
        value={draft ?? formatNumberText(value, locale, fractionDigits)}
        className={cn('text-right', room?.field, className)}
        onChange={(event) => {
          const text = event.currentTarget.value;
          const read = parseNumberText(text, locale);
          setDraft(text);
          onValueChange(read ?? null, read !== undefined);
        }}
        onBlur={(event) => {
          onBlur?.(event);
          // A good figure is set in the reader's form; a bad one stays as typed, for correction.
          if (!invalid) setDraft(null);
        }}
      />
      {unit ? (
        <span aria-hidden className={cn('pointer-events-none absolute inset-y-0 right-3 flex items-center text-ink-3 text-sm', room?.unit)}>
          <span className="truncate">{unit}</span>
        </span>
      ) : null}
      {name ? <input type="hidden" name={name} value={value ?? ''} /> : null}
    </span>
  );
}
