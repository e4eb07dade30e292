'use client';
import type { EventFields, EventFormInput } from '@nhipcau/domain/event';
import { Banner } from '@nhipcau/ui/banner';
import { useTranslations } from 'next-intl';
import { useDeferredValue } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { useQuery, useTRPC } from '@/trpc/client';

/** While day, place and title are written: the events they resemble. Saving asks again, so this may come late or not at all. */
export function SimilarHint({ form, eventId }: { form: UseFormReturn<EventFormInput, unknown, EventFields>; eventId: string | null }) {
  const t = useTranslations('event.form');
  const trpc = useTRPC();
  const [title, startsOn, place] = useDeferredValue(form.watch(['title.vi', 'startsOn', 'place']));
  const complete = Boolean(startsOn && place?.trim() && title.trim() && title.length <= 300 && place.length <= 300);
  const { data } = useQuery({ ...trpc.event.duplicates.queryOptions({ id: eventId, title: title.trim(), startsOn, place }), enabled: complete });
  if (!complete || !data?.length) return null;
  return (
    <Banner kind="warn" title={t('similarNow', { count: data.length })} live>
      <ul>
        {data.map((event) => (
          <li key={event.id}>
            <Link href={`/events/${event.id}`} className="text-jade underline underline-offset-2 touch:inline-flex touch:min-h-11 touch:items-center">
              <LocalText value={event.title} />
            </Link>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
