'use client';
import '@nhipcau/domain/shared/validation';
import { zodResolver } from '@hookform/resolvers/zod';
import { type DefaultValues, type FieldPath, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { ApiFault } from '@/trpc/use-api-error';

/** A form over one of the domain's schemas: the same rules as on the server, told field by field. */
export function useAppForm<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  defaultValues: DefaultValues<Input>,
): UseFormReturn<Input, unknown, Output> {
  return useForm<Input, unknown, Output>({ resolver: zodResolver(schema), defaultValues, mode: 'onTouched', shouldFocusError: false });
}

/** Puts what the server said of single fields beside those fields. Its words are already in the reader's language. */
export function showFault<Input extends FieldValues, Output>(form: UseFormReturn<Input, unknown, Output>, fault: ApiFault): void {
  for (const [name, message] of Object.entries(fault.fields)) form.setError(name as FieldPath<Input>, { type: 'server', message });
}
