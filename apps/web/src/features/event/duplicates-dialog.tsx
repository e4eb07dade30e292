'use client';
import type { EventDuplicate } from '@nhipcau/api/event';
import { formatPercent } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { SimilarDialog } from '@/components/similar-dialog';
import { EventDays } from './event-days';
import { EventStatusMark } from './event-status-mark';

type DuplicatesDialogProps = { found: EventDuplicate[]; pending: boolean; onDifferent: () => void; onClose: () => void };

/** The events that one about to be saved resembles. */
export function DuplicatesDialog(props: DuplicatesDialogProps) {
  const t = useTranslations('event.form');
  const locale = useLocale();
  return (
    <SimilarDialog
      {...props}
      words={{ title: t('similarTitle'), text: t('similarText'), same: t('same'), different: t('different') }}
      show={({ id, title, startsOn, place, host, status, similarity }) => ({
        ...{ id, name: title, href: `/events/${id}` },
        about: (
          <>
            <EventDays startsOn={startsOn} endsOn={null} />
            <span>{place}</span>
            {host ? <LocalText value={host.name} /> : null}
            <EventStatusMark status={status} />
            <span>{t('similarity', { share: formatPercent(similarity, locale) })}</span>
          </>
        ),
      })}
    />
  );
}
