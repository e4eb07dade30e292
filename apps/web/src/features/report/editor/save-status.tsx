'use client';
import { formatTime } from '@nhipcau/i18n';
import { cn } from '@nhipcau/ui';
import { Check, CircleAlert, CloudOff, LoaderCircle } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { SaveState } from './use-report-draft';

const LOOK = {
  saved: { icon: Check, tone: 'text-on' },
  saving: { icon: LoaderCircle, tone: 'text-ink-2' },
  waiting: { icon: LoaderCircle, tone: 'text-ink-2' },
  offline: { icon: CloudOff, tone: 'text-risk' },
  invalid: { icon: CircleAlert, tone: 'text-off' },
  failed: { icon: CircleAlert, tone: 'text-off' },
} as const;

/** When the report was last saved, always in sight. */
export function SaveStatus({ state, savedAt }: { state: SaveState; savedAt: Date }) {
  const t = useTranslations('report.save');
  const locale = useLocale();
  const { icon: Icon, tone } = LOOK[state];
  return (
    <span role="status" data-save={state} className={cn('inline-flex min-w-0 items-center gap-1.5 text-sm', tone)}>
      <Icon aria-hidden className={cn('size-4 shrink-0', state === 'saving' && 'animate-spin')} />
      {t(state, { time: formatTime(savedAt, locale) })}
    </span>
  );
}
