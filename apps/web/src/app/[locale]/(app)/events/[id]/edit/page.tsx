import { pickText } from '@nhipcau/i18n';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { EventForm } from '@/features/event/event-form';
import { eventValues } from '@/features/event/form-values';
import { readEvent } from '@/features/event/read-event';
import { ClientMessages } from '@/i18n/client-messages';
import { Link, redirect } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('event'))('editTitle') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('event.write');
  const [event, t, shell, locale, api] = await Promise.all([
    readEvent((await params).id),
    getTranslations('event'),
    getTranslations('shell'),
    getLocale(),
    getApi(),
  ]);
  if (event.planYear.status === 'CLOSED') redirect({ href: `/events/${event.id}`, locale });
  const options = await api.event.options({ year: event.planYear.year });
  // a goal that was archived since stays with the event until somebody takes it off
  const archived = event.goals
    .filter(({ goal }) => !options.goals.some(({ id }) => id === goal.id))
    .map(({ goal, indicator }) => ({ ...goal, indicators: indicator ? [indicator] : [] }));
  return (
    <ClientMessages of={['event']}>
      <div className="mx-auto max-w-4xl">
        <PageHeader
          above={
            <Breadcrumb
              label={shell('events')}
              linkAs={Link}
              items={[
                { label: t('backToList'), href: `/events?year=${event.planYear.year}` },
                { label: <LocalText value={event.title} />, href: `/events/${event.id}` },
                { label: t('editTitle') },
              ]}
            />
          }
          title={t('editTitle')}
          lede={pickText(event.title, locale)}
        />
        <EventForm
          years={[event.planYear]}
          options={{ ...options, goals: [...options.goals, ...archived] }}
          values={eventValues(event)}
          editing={{ id: event.id, version: event.version }}
          requestKey=""
          source={null}
        />
      </div>
    </ClientMessages>
  );
}
