import { ToneText } from '@nhipcau/ui/page-header';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { RegisterCounts } from './register';

const capital = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
const tags = {
  on: (text: ReactNode) => <ToneText tone="on">{text}</ToneText>,
  risk: (text: ReactNode) => <ToneText tone="risk">{text}</ToneText>,
  off: (text: ReactNode) => <ToneText tone="off">{text}</ToneText>,
};

/** What the register comes to, in sentences; each is said only where it has something to say. */
export function RegisterHeading({ counts, year }: { counts: RegisterCounts; year: number }) {
  const t = useTranslations('weakness');
  const locale = useLocale();
  const { total, byFilter } = counts;
  if (total === 0) return t('heading.none', { year });
  const word = (count: number) => t('word', { count });
  const said = (count: number) => ({ ...tags, count, word: capital(word(count), locale) });
  const { improving, resolved, worsening, unanswered, unmeasured } = byFilter;
  const sentences: ReactNode[] = [
    improving > 0 ? t.rich('heading.improving', { ...said(improving), total: word(total) }) : t.rich('heading.noneImproving', { ...tags, total: word(total) }),
    resolved > 0 ? t.rich('heading.resolved', said(resolved)) : null,
    worsening > 0 ? t.rich('heading.worsening', said(worsening)) : null,
    unanswered > 0
      ? t.rich('heading.unanswered', { ...said(unanswered), unmeasured, unmeasuredWord: word(unmeasured) })
      : unmeasured > 0
        ? t('heading.unmeasured', { count: unmeasured, word: capital(word(unmeasured), locale) })
        : null,
  ];
  return sentences.flatMap((sentence, index) => (sentence === null ? [] : [index === 0 ? null : ' ', sentence]));
}
