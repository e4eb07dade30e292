'use client';
import type { EventDuplicate } from '@nhipcau/api/event';
import { formatPercent, pickText } from '@nhipcau/i18n';
import { Button, buttonClass } from '@nhipcau/ui/button';
import { Dialog, DialogContent } from '@nhipcau/ui/dialog';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { EventDays } from './event-days';
import { EventStatusMark } from './event-status-mark';

type DuplicatesDialogProps = { found: EventDuplicate[]; pending: boolean; onDifferent: () => void; onClose: () => void };

/** What the event resembles: it is one of these, or it is another and is saved all the same. */
export function DuplicatesDialog({ found, pending, onDifferent, onClose }: DuplicatesDialogProps) {
  const t = useTranslations('event.form');
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <Dialog open={found.length > 0} onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={t('similarTitle')}
        description={t('similarText')}
        closeLabel={common('close')}
        footer={
          <>
            <Button onClick={onClose}>{common('back')}</Button>
            <Button variant="primary" pending={pending} onClick={onDifferent}>
              {t('different')}
            </Button>
          </>
        }
      >
        <ul className="flex flex-col gap-2">
          {found.map((event) => (
            <li key={event.id} className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line p-3">
              <div className="min-w-0 flex-1 basis-56">
                <p className="font-medium">
                  <LocalText value={event.title} />
                </p>
                <p className="flex flex-wrap gap-x-3 text-ink-2 text-sm">
                  <EventDays startsOn={event.startsOn} endsOn={null} />
                  <span>{event.place}</span>
                  {event.host ? <LocalText value={event.host.name} /> : null}
                  <EventStatusMark status={event.status} />
                  <span>{t('similarity', { share: formatPercent(event.similarity, locale) })}</span>
                </p>
              </div>
              <Link href={`/events/${event.id}`} className={buttonClass({ size: 'sm' })} aria-label={`${t('same')}: ${pickText(event.title, locale)}`}>
                {t('same')}
              </Link>
            </li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}
