'use client';
import type { FieldError } from 'react-hook-form';
import { useIssue } from '@/trpc/use-api-error';

/** Words for what is wrong with one field: of the schema (a key) or of the server (words already). */
export function useFieldError() {
  const issue = useIssue();
  return (error: FieldError | undefined): string | undefined => {
    if (!error) return undefined;
    return error.type === 'server' ? error.message : issue(error.message ?? 'invalid');
  };
}
