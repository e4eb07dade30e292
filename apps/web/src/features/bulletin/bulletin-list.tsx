import type { BulletinList as Data } from '@nhipcau/api/bulletin';
import { BULLETIN_STATUSES, type BulletinStatus } from '@nhipcau/domain/bulletin';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { ToneText } from '@nhipcau/ui/page-header';
import { StatusGlyph } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';
import { ListPagination } from '@/components/list-pagination';
import { hrefWith, one, type SearchParams } from '@/components/list-params';
import { Link } from '@/i18n/routing';
import { BulletinTable } from './bulletin-table';
import { bulletinLook } from './marks';

/** The filters of bulletins as the address gives them; whatever makes no sense is left out. */
export function readBulletinFilters(params: SearchParams) {
  const year = one(params, 'year');
  return {
    year: /^(19|20|21)\d\d$/.test(year) ? Number(year) : null,
    status: BULLETIN_STATUSES.find((status) => status === one(params, 'status')) ?? null,
    late: one(params, 'late') === '1',
    page: Math.max(1, Number.parseInt(one(params, 'page'), 10) || 1),
  };
}
type Filters = ReturnType<typeof readBulletinFilters>;

/** What the bulletins come to, in one sentence. */
export function BulletinHeading({ data, year }: { data: Data; year: number | null }) {
  const t = useTranslations('bulletin.heading');
  const total = BULLETIN_STATUSES.reduce((sum, status) => sum + data.counts[status], 0);
  if (total === 0) return year === null ? t('none') : t('noneOfYear', { year });
  return (
    <span data-figure="bulletins-published" data-value={data.counts.PUBLISHED}>
      {t.rich('main', {
        ofYear: year === null ? 'all' : 'year',
        year: year ?? 0,
        published: data.counts.PUBLISHED,
        open: data.counts.WRITING + data.counts.APPROVED,
        late: data.late,
        good: (words) => <ToneText tone="on">{words}</ToneText>,
        next: (words) => <ToneText tone="jade">{words}</ToneText>,
        bad: (words) => <ToneText tone="risk">{words}</ToneText>,
      })}
    </span>
  );
}

export function BulletinList({ data, filters, params, mayWrite }: { data: Data; filters: Filters; params: SearchParams; mayWrite: boolean }) {
  const t = useTranslations('bulletin');
  const common = useTranslations('common');
  const enums = useTranslations('enums.bulletinStatus');
  const all = BULLETIN_STATUSES.reduce((sum, status) => sum + data.counts[status], 0);
  const href = (change: Record<string, string | null>) => hrefWith('/bulletins', params, { page: null, ...change });
  const chip = (status: BulletinStatus) => ({
    href: href({ status, late: null }),
    label: (
      <>
        <StatusGlyph status={bulletinLook(status)} />
        {enums(status)}
      </>
    ),
    current: filters.status === status,
    count: data.counts[status],
  });
  const chips = [
    { href: href({ status: null, late: null }), label: common('all'), current: filters.status === null && !filters.late, count: all },
    ...BULLETIN_STATUSES.map(chip),
    {
      href: href({ status: null, late: '1' }),
      label: (
        <>
          <StatusGlyph status="late" />
          {t('filter.late')}
        </>
      ),
      current: filters.late,
      count: data.late,
    },
  ];
  const years = [
    { href: href({ year: null }), label: t('filter.allYears'), current: filters.year === null },
    ...data.years.map((year) => ({ href: href({ year: String(year) }), label: String(year), current: filters.year === year })),
  ];
  return (
    <>
      <FilterChips label={t('filter.year')} items={years} linkAs={Link} className="mb-2" />
      <FilterChips label={t('filter.status')} items={chips} linkAs={Link} className="mb-3" />
      {data.rows.length === 0 ? (
        <EmptyState
          title={all === 0 ? t('list.none') : t('list.empty')}
          description={all === 0 && mayWrite ? t('list.noneCreate') : t('list.emptyHint')}
          action={
            all === 0 && mayWrite ? (
              <Link href="/bulletins/new" className={buttonClass({ variant: 'primary' })}>
                {t('create')}
              </Link>
            ) : null
          }
        />
      ) : (
        <>
          <Card flush>
            <BulletinTable rows={data.rows} />
          </Card>
          <div className="mt-3">
            <ListPagination path="/bulletins" params={params} page={data.page} size={data.size} total={data.total} />
          </div>
        </>
      )}
    </>
  );
}
