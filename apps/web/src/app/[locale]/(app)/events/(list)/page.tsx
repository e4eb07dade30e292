import { can } from '@nhipcau/domain/access';
import { formatMonth } from '@nhipcau/i18n';
import { buttonClass } from '@nhipcau/ui/button';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Plus } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { ExportLinks } from '@/components/export-links';
import { hrefWith, one, type SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { YearSwitch } from '@/components/year-switch';
import { CalendarView } from '@/features/event/calendar-view';
import { EventList } from '@/features/event/event-list';
import { readEventFilters, readEventList, readMonth } from '@/features/event/filters';
import { ListHeading, ListLede } from '@/features/event/list-heading';
import { ViewTabs } from '@/features/event/view-tabs';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';
import { readPlanYears } from '@/server/plan-year';

export async function generateMetadata() {
  return { title: (await getTranslations('event'))('pageTitle') };
}

/** The month that a year's calendar opens with: today's in today's year, else January. */
const monthIn = (year: number, today: string) => (today.startsWith(String(year)) ? today.slice(0, 7) : `${year}-01`);

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('event.read');
  const params = await searchParams;
  const calendar = one(params, 'view') === 'calendar';
  const { years, current, today } = await readPlanYears(calendar && one(params, 'month') ? one(params, 'month').slice(0, 4) : one(params, 'year'));
  const [api, t, locale] = await Promise.all([getApi(), getTranslations('event'), getLocale()]);
  if (!current) return <EmptyState title={t('list.emptyYear')} />;
  const year = current.year;
  const filters = readEventFilters(params, year);
  const mayWrite = can(user.role, 'event.write');
  const create = mayWrite ? (
    <Link href={`/events/new?year=${year}`} className={buttonClass({ variant: 'primary', size: 'sm' })}>
      <Plus aria-hidden />
      {t('create')}
    </Link>
  ) : null;

  if (calendar) {
    const month = readMonth(params, monthIn(year, today));
    const { form, hostId, goalId, status } = filters;
    const [events, options, undated] = await Promise.all([
      api.event.calendar({ month, form, hostId, goalId, status }),
      api.event.options({ year }),
      api.event.list({ year, month: 0, form, hostId, goalId, status, size: 1 }),
    ]);
    const inMonth = events.filter((event) => event.startsOn.slice(0, 7) <= month && (event.endsOn ?? event.startsOn).slice(0, 7) >= month);
    const title = t.rich('calendar.heading', { count: inMonth.length, month: formatMonth(`${month}-01`, locale), b: (words) => words });
    return (
      <ClientMessages of={['event']}>
        <PageHeader
          title={
            <span data-figure="events-of-month" data-value={inMonth.length}>
              {title}
            </span>
          }
          actions={
            <>
              <PrintButton />
              {create}
            </>
          }
        />
        <ViewTabs current="calendar" year={year} month={month} />
        <CalendarView
          events={events}
          month={month}
          today={today}
          undated={undated}
          options={options}
          filters={{ form, hostId, goalId }}
          params={{ ...params, month }}
        />
      </ClientMessages>
    );
  }

  const order = readEventList(params);
  const [data, options] = await Promise.all([
    api.event.list({ ...filters, sort: order.sort, direction: order.direction, page: order.page }),
    api.event.options({ year }),
  ]);
  return (
    <ClientMessages of={['event']}>
      <PageHeader
        above={<YearSwitch years={years} current={year} href={(other) => hrefWith('/events', params, { year: other, goal: null })} />}
        title={<ListHeading year={year} summary={data.summary} />}
        lede={<ListLede year={year} summary={data.summary} />}
        actions={
          <>
            <ExportLinks noun="event" params={{ ...params, year: String(year) }} />
            <PrintButton />
            {create}
          </>
        }
      />
      <ViewTabs current="list" year={year} month={monthIn(year, today)} />
      <EventList data={data} options={options} filters={filters} params={params} mayWrite={mayWrite} />
    </ClientMessages>
  );
}
