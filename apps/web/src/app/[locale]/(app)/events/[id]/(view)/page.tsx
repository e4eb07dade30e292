import { can } from '@nhipcau/domain/access';
import { pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Pencil } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { PrintButton } from '@/components/print-button';
import { SourceReferences } from '@/components/source-references';
import { EventActions } from '@/features/event/event-actions';
import { EventClaims } from '@/features/event/event-claims';
import { EventDays } from '@/features/event/event-days';
import { EventFacts } from '@/features/event/event-facts';
import { EventGoals } from '@/features/event/event-goals';
import { EventHistory } from '@/features/event/event-history';
import { EventStatusMark } from '@/features/event/event-status-mark';
import { readEvent } from '@/features/event/read-event';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { requireAction } from '@/server/api';
import { getContext } from '@/server/context';

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Params) {
  await requireAction('event.read');
  const [event, locale] = await Promise.all([readEvent((await params).id), getLocale()]);
  return { title: pickText(event.title, locale) };
}

export default async function Page({ params }: Params) {
  const user = await requireAction('event.read');
  const [event, t, shell, { today }] = await Promise.all([readEvent((await params).id), getTranslations('event'), getTranslations('shell'), getContext()]);
  const mayWrite = can(user.role, 'event.write');
  const open = event.planYear.status !== 'CLOSED';
  return (
    <ClientMessages of={['event']}>
      <PageHeader
        above={
          <Breadcrumb
            label={shell('events')}
            linkAs={Link}
            items={[{ label: t('backToList'), href: `/events?year=${event.planYear.year}` }, { label: <LocalText value={event.title} /> }]}
          />
        }
        title={<LocalText value={event.title} />}
        marks={
          <>
            <EventStatusMark status={event.status} />
            <EventDays startsOn={event.startsOn} endsOn={event.endsOn} />
            {event.place ? <span className="text-ink-2">{event.place}</span> : null}
          </>
        }
        actions={
          <>
            <PrintButton />
            {mayWrite && open ? (
              <Link href={`/events/${event.id}/edit`} className={buttonClass({ size: 'sm' })}>
                <Pencil aria-hidden />
                {t('edit')}
              </Link>
            ) : null}
          </>
        }
      />
      {mayWrite ? (
        <div data-shell className="mb-5">
          {!open ? (
            <Banner kind="info">{t('action.closed')}</Banner>
          ) : event.decidedByReport ? (
            <Banner kind="info">{t('action.byReport')}</Banner>
          ) : (
            <EventActions event={event} today={today} />
          )}
        </div>
      ) : null}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card title={t('facts.title')} titleId="event-facts">
          <EventFacts event={event} />
        </Card>
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={t('goals.title')} titleId="event-goals">
            <EventGoals event={event} />
          </Card>
          {event.references.length ? (
            <Card title={t('references.title')} titleId="event-references">
              <SourceReferences references={event.references} linked={can(user.role, 'source.read')} />
            </Card>
          ) : null}
        </div>
      </div>
      <div className="mt-5 flex flex-col gap-5">
        <Card title={t('claims.title')} titleId="event-claims" sub={t('claims.hint')} flush>
          <EventClaims event={event} />
        </Card>
        <Card title={t('history.title')} titleId="event-history">
          <EventHistory event={event} />
        </Card>
      </div>
    </ClientMessages>
  );
}
