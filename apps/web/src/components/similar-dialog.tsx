'use client';
import { pickText } from '@nhipcau/i18n';
import { Button, buttonClass } from '@nhipcau/ui/button';
import { Dialog, DialogContent } from '@nhipcau/ui/dialog';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/routing';
import { LocalText } from './local-text';

interface SimilarDialogProps<Found> {
  /** none: closed */
  found: Found[];
  /** what one of them is called, where its page is, and what tells it from the others */
  show: (found: Found) => { id: string; name: Parameters<typeof LocalText>[0]['value']; href: string; about: ReactNode };
  words: { title: string; text: string; same: string; different: string };
  pending: boolean;
  onDifferent: () => void;
  onClose: () => void;
}

/** What a new record resembles: it is one of these, or it is another and is saved all the same. */
export function SimilarDialog<Found>({ found, show, words, pending, onDifferent, onClose }: SimilarDialogProps<Found>) {
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <Dialog open={found.length > 0} onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={words.title}
        description={words.text}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={onClose}>{common('back')}</Button>
            <Button variant="primary" pending={pending} onClick={onDifferent}>
              {words.different}
            </Button>
          </>
        }
      >
        <ul className="flex flex-col gap-2">
          {found.map(show).map(({ id, name, href, about }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line p-3">
              <div className="min-w-0 flex-1 basis-56">
                <p className="font-medium">
                  <LocalText value={name} />
                </p>
                <p className="flex flex-wrap gap-x-3 text-ink-2 text-sm">{about}</p>
              </div>
              <Link href={href} className={buttonClass({ size: 'sm' })} aria-label={`${common('label', { label: words.same })} ${pickText(name, locale)}`}>
                {words.same}
              </Link>
            </li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}
