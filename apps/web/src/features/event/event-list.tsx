import type { RouterOutputs } from '@nhipcau/api';
import type { EventOptions } from '@nhipcau/api/event';
import { EVENT_STATUSES } from '@nhipcau/domain/event';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { StatusGlyph } from '@nhipcau/ui/status-mark';
import { TextLink } from '@nhipcau/ui/text-link';
import { useLocale, useTranslations } from 'next-intl';
import { countText } from '@/components/count-text';
import { ListPagination } from '@/components/list-pagination';
import { hrefWith, one, type SearchParams } from '@/components/list-params';
import { Link } from '@/i18n/routing';
import { EventFilters } from './event-filters';
import { eventLook } from './event-status-mark';
import { EventTable } from './event-table';
import type { ReadFilters } from './filters';

type EventListProps = {
  data: RouterOutputs['event']['list'];
  options: EventOptions;
  filters: ReadFilters;
  params: SearchParams;
  mayWrite: boolean;
};

export function EventList({ data, options, filters, params, mayWrite }: EventListProps) {
  const t = useTranslations('event');
  const enums = useTranslations('enums.eventStatus');
  const common = useTranslations('common');
  const locale = useLocale();
  const chips = [
    { href: hrefWith('/events', params, { status: null }), label: common('all'), current: filters.status === null, count: countText(data.all, locale) },
    ...EVENT_STATUSES.map((status) => ({
      href: hrefWith('/events', params, { status }),
      label: (
        <>
          <StatusGlyph status={eventLook(status)} />
          {enums(status)}
        </>
      ),
      current: filters.status === status,
      // of more than are counted it is not known how many are of each status
      count: data.counts ? countText(data.counts[status], locale) : undefined,
    })),
  ];
  const empty = data.summary.total.total === 0;
  return (
    <>
      <EventFilters
        options={options}
        filters={filters}
        kept={{ year: String(filters.year), status: filters.status, sort: one(params, 'sort') }}
        clearHref={`/events?year=${filters.year}`}
      />
      {filters.ahead ? (
        <p className="mb-3 text-ink-2 text-sm">{t(`filter.ahead.${filters.ahead}`, { count: data.all.total, shown: countText(data.all, locale) })}</p>
      ) : null}
      {filters.indicatorId ? (
        <p className="mb-3 text-sm">
          <TextLink asChild>
            <Link href={`/indicators/${filters.indicatorId}`}>{t('filter.ofIndicator')}</Link>
          </TextLink>
        </p>
      ) : null}
      <FilterChips label={t('filter.status')} items={chips} linkAs={Link} className="mb-3" />
      {data.rows.length === 0 ? (
        <EmptyState
          title={empty ? t('list.emptyYear') : t('list.empty')}
          description={empty && mayWrite ? t('list.emptyCreate') : t('list.emptyHint')}
          action={
            empty && mayWrite ? (
              <Link href={`/events/new?year=${filters.year}`} className={buttonClass({ variant: 'primary' })}>
                {t('create')}
              </Link>
            ) : null
          }
        />
      ) : (
        <>
          <Card flush>
            <EventTable rows={data.rows} params={params} />
          </Card>
          <div className="mt-3">
            <ListPagination path="/events" params={params} page={data.page} size={data.size} total={data.total} more={data.more} />
          </div>
        </>
      )}
    </>
  );
}
