'use client';
import { Banner } from '@nhipcau/ui/banner';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useIssue } from '@/trpc/use-api-error';
import type { FormState } from './form-state';

/** What stops the form as a whole; it takes focus, so that it is read out and seen on a phone. */
export function FormFault({ state }: { state: FormState }) {
  const t = useTranslations();
  const box = useRef<HTMLDivElement>(null);
  // each answer is a new object: a second wrong try is told again
  useEffect(() => {
    if (state.message) box.current?.focus();
    else if (state.fields) document.getElementById(`f-${Object.keys(state.fields)[0]}`)?.focus();
  }, [state]);
  if (!state.message) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Banner kind="error">{t(state.message, { requestId: '–' })}</Banner>
    </div>
  );
}

/** Words for one field's fault; undefined where it has none. */
export function useFieldFault(state: FormState) {
  const issue = useIssue();
  return (name: string): string | undefined => {
    const key = state.fields?.[name];
    return key ? issue(key) : undefined;
  };
}
