'use client';
import { LANGUAGE_CODES } from '@nhipcau/domain/shared';
import { formatLanguage } from '@nhipcau/i18n';
import { useLocale } from 'next-intl';
import { useMemo } from 'react';

/** The languages that a record may name, in the reader's alphabet. */
export function useLanguages(): { value: string; label: string }[] {
  const locale = useLocale();
  return useMemo(() => {
    const order = new Intl.Collator(locale);
    return LANGUAGE_CODES.map((value) => ({ value, label: formatLanguage(value, locale) })).sort((a, b) => order.compare(a.label, b.label));
  }, [locale]);
}
