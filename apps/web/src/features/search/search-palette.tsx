'use client';
import type { SearchNoun } from '@nhipcau/domain/search';
import { pickText } from '@nhipcau/i18n';
import { CommandGroup, CommandItem, CommandPanel } from '@nhipcau/ui/command';
import { Dialog, DialogContent } from '@nhipcau/ui/dialog';
import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue, useRef, useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { keepPreviousData, useQuery, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

const ROUTES: Record<SearchNoun, string> = {
  goal: '/goals',
  weakness: '/weaknesses',
  event: '/events',
  association: '/associations',
  partner: '/partners',
  report: '/reports',
  bulletin: '/bulletins',
  article: '/bulletins',
  training: '/staff/trainings',
  skill: '/staff/skills',
  person: '/staff/people',
};
const NOUNS = Object.keys(ROUTES) as SearchNoun[];

export function SearchPalette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('search');
  const common = useTranslations('common');
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const toFault = useApiError();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const asked = text.length >= 2;
  const query = useQuery({ ...trpc.search.list.queryOptions({ text: text.slice(0, 100) }), enabled: asked, placeholderData: keepPreviousData });
  const hits = asked ? (query.data ?? []) : [];
  function go(href: string) {
    onOpenChange(false);
    router.push(href);
  }
  const message = !asked
    ? t('hint')
    : query.isError
      ? toFault(query.error).message
      : query.isPending
        ? common('loading')
        : hits.length === 0
          ? t('empty', { text })
          : null;
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t('title')}
        closeLabel={common('close')}
        onOpenAutoFocus={(event) => {
          // the box, not the cross that stands before it
          event.preventDefault();
          box.current?.querySelector('input')?.focus();
        }}
      >
        <div ref={box}>
          <CommandPanel label={t('title')} value={typed} onValueChange={setTyped} placeholder={t('placeholder')}>
            {message ? (
              <p role="status" className="px-2.5 py-4 text-ink-2 text-sm">
                {message}
              </p>
            ) : null}
            {NOUNS.map((noun) => {
              const rows = hits.filter((hit) => hit.noun === noun);
              if (rows.length === 0) return null;
              return (
                <CommandGroup key={noun} heading={t(`noun.${noun}`)}>
                  {rows.map((hit) => (
                    <CommandItem key={hit.id} value={`${noun}-${hit.id}`} onSelect={() => go(`${ROUTES[noun]}/${hit.id}`)}>
                      <span className="min-w-0 flex-1">{pickText(hit.title, locale)}</span>
                      <span className="shrink-0 text-ink-3 text-xs">{hit.detail ? pickText(hit.detail, locale) : hit.year}</span>
                    </CommandItem>
                  ))}
                </CommandGroup>
              );
            })}
          </CommandPanel>
        </div>
      </DialogContent>
    </Dialog>
  );
}
