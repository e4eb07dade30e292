'use client';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { CONTROL_BOX, CONTROL_HEIGHT } from './control-class.ts';
import { useFieldControl } from './field-context.ts';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} {...useFieldControl(rest)} className={cn(CONTROL_BOX, CONTROL_HEIGHT, className)} />;
}
