'use client';
import { useLocale, useTranslations } from 'next-intl';
import { z } from 'zod';
import { type ApiFault, useIssue } from '@/trpc/use-api-error';

const fault = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  fields: z.record(z.string(), z.string()).default({}),
});

/** Sends an assessment with its file as a form; what is refused comes back in words. null: done. */
export function useSendAssessment() {
  const locale = useLocale();
  const t = useTranslations();
  const issue = useIssue();
  return async (fields: object, file: File): Promise<ApiFault | null> => {
    const body = new FormData();
    body.set('fields', JSON.stringify(fields));
    body.set('file', file);
    const answer = await fetch(`/api/staff/certificate?locale=${locale}`, { method: 'POST', body }).catch(() => null);
    if (answer?.ok) return null;
    const told = answer ? fault.safeParse(await answer.json().catch(() => null)) : null;
    const given = told?.success ? told.data : { key: answer?.status === 413 ? 'errors.tooLarge' : 'errors.network', params: {}, fields: {} };
    // keys come from the server, so they are checked at run time
    const key = t.has(given.key as 'errors.network') ? given.key : 'errors.internal';
    const words = Object.fromEntries(Object.entries(given.fields).map(([path, message]) => [path, issue(message)]));
    return { key, message: t(key as 'errors.network', { requestId: '', ...given.params }), fields: words, current: null };
  };
}
