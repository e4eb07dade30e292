'use client';
import { parseIssueKey } from '@nhipcau/domain/shared/validation';
import { TRPCClientError } from '@trpc/client';
import { useTranslations } from 'next-intl';
import { z } from 'zod';

const shape = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  fields: z.record(z.string(), z.string()),
  current: z.unknown(),
});

export interface ApiFault {
  key: string;
  /** what went wrong, in the reader's language */
  message: string;
  /** field path → what is wrong with it, in the reader's language */
  fields: Record<string, string>;
  /** for a lost race: the record as it is now */
  current: unknown;
}

/** Turns an error of a procedure into words; an error without an answer is told as a lost connection. */
export function useApiError() {
  const t = useTranslations();
  const issue = useIssue();
  return (error: unknown): ApiFault => {
    const data = error instanceof TRPCClientError ? shape.safeParse(error.data) : null;
    if (!data?.success) return { key: 'errors.network', message: t('errors.network'), fields: {}, current: null };
    const { key, params, fields, current } = data.data;
    // keys come from the server, so they are checked at run time; an unknown one is told as an internal fault
    const known = t.has(key as Parameters<typeof t.has>[0]) ? key : 'errors.internal';
    const message = t(known as 'errors.conflict', params);
    return { key, message, fields: Object.fromEntries(Object.entries(fields).map(([path, text]) => [path, issue(text)])), current };
  };
}

/** Says a validation message (`tooLong?max=200`) in the reader's language. */
export function useIssue() {
  const t = useTranslations('validation');
  return (message: string): string => {
    const { key, params } = parseIssueKey(message);
    return t.has(key as 'required') ? t(key as 'required', params) : t('invalid');
  };
}
