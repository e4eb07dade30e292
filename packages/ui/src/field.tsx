'use client';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { cn } from './cn.ts';
import { FieldContext } from './field-context.ts';

type FieldProps = {
  label: ReactNode;
  children: ReactNode;
  help?: ReactNode;
  /** Why the value cannot stand, and what to do. */
  error?: ReactNode;
  /** A doubt that does not stop the form, an unusual figure for instance. */
  warning?: ReactNode;
  /** Sets `required` on the control; the sign for the reader is `mark`. */
  required?: boolean;
  /** Beside the label: "required" or "optional" in the reader's language. */
  mark?: ReactNode;
  /** Id of the control; give it where an ErrorSummary links here. */
  id?: string;
  hideLabel?: boolean;
  /** The control is a group (SegmentedControl, RadioGroup) and is named by, not labelled for. */
  group?: boolean;
  className?: string;
};

/** One control with its label above, help under the label, error beside the control; the ids are wired here. */
export function Field({ label, children, help, error, warning, required = false, mark, id, hideLabel, group, className }: FieldProps) {
  const made = useId();
  const controlId = id ?? made;
  const labelId = `${controlId}-label`;
  const helpId = `${controlId}-help`;
  const errorId = `${controlId}-error`;
  const warningId = `${controlId}-warning`;
  const describedBy = [error && errorId, warning && warningId, help && helpId].filter(Boolean).join(' ') || undefined;
  const labelClass = cn('flex flex-wrap items-baseline gap-x-2 font-semibold text-ink text-sm', hideLabel && 'sr-only');
  const words = (
    <>
      {label}
      {mark ? <span className="font-normal text-ink-3 text-xs">{mark}</span> : null}
    </>
  );
  return (
    <FieldContext.Provider value={{ id: controlId, labelId, describedBy, invalid: Boolean(error), required }}>
      <div className={cn('flex min-w-0 flex-col gap-1', className)}>
        {group ? (
          <span id={labelId} className={labelClass}>
            {words}
          </span>
        ) : (
          <label id={labelId} htmlFor={controlId} className={labelClass}>
            {words}
          </label>
        )}
        {help ? (
          <p id={helpId} className="text-ink-3 text-xs">
            {help}
          </p>
        ) : null}
        {children}
        {error ? (
          <p id={errorId} className="flex items-start gap-1.5 text-off text-sm">
            <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            <span className="min-w-0">{error}</span>
          </p>
        ) : null}
        {warning ? (
          <p id={warningId} role="status" className="text-risk text-sm">
            {warning}
          </p>
        ) : null}
      </div>
    </FieldContext.Provider>
  );
}

/** `fieldId` null: of no one field. */
export type SummaryError = { fieldId: string | null; message: ReactNode };

function focusField(fieldId: string) {
  const target = document.getElementById(fieldId);
  if (!target) return;
  const focusable = 'input, select, textarea, button, a[href]';
  const control = target.matches(focusable) ? target : (target.querySelector<HTMLElement>(focusable) ?? target);
  control.focus();
  control.scrollIntoView({ block: 'center' });
}

function FieldLink({ fieldId, children }: { fieldId: string; children: ReactNode }) {
  return (
    <a
      href={`#${fieldId}`}
      className="text-off underline underline-offset-2 touch:inline-flex touch:min-h-11 touch:items-center"
      onClick={(event) => {
        event.preventDefault();
        focusField(fieldId);
      }}
    >
      {children}
    </a>
  );
}

/**
 * The list of what stops a form; renders nothing without errors. It takes focus when errors appear, and again
 * whenever `attempt` changes (count the submissions there), so that a second failed try is announced too.
 */
export function ErrorSummary({ title, errors, attempt = 0, className }: { title: ReactNode; errors: SummaryError[]; attempt?: number; className?: string }) {
  const box = useRef<HTMLDivElement>(null);
  const any = errors.length > 0;
  // A new attempt is a reason to take focus again, though its number is not read.
  useEffect(() => {
    if (any) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className={cn('rounded-lg border border-off bg-off-soft px-4 py-3', className)}>
      <p className="font-semibold text-ink">{title}</p>
      <ul className="mt-1 list-disc pl-5 text-sm">
        {errors.map((error) => (
          <li key={error.fieldId}>{error.fieldId === null ? error.message : <FieldLink fieldId={error.fieldId}>{error.message}</FieldLink>}</li>
        ))}
      </ul>
    </div>
  );
}
