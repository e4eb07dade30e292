'use client';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { CONTROL_BOX } from './control-class.ts';
import { useFieldControl } from './field-context.ts';

/** Grows with what is written, from `rows` lines on (where the browser can; elsewhere it scrolls). */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea rows={rows} {...rest} {...useFieldControl(rest)} className={cn(CONTROL_BOX, 'field-sizing-content max-h-96 min-h-24 resize-y py-2', className)} />
  );
}
