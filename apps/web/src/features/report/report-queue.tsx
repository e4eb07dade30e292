import type { ReportQueue as Queue } from '@nhipcau/api/report';
import { CoverageStrip } from '@nhipcau/charts/components/coverage-strip';
import { formatDay, formatNumber, pickText } from '@nhipcau/i18n';
import { Button, buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { Field } from '@nhipcau/ui/field';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { Input } from '@nhipcau/ui/input';
import { NoData } from '@nhipcau/ui/no-data';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Select } from '@nhipcau/ui/select';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { ArrowRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useChartWords } from '@/components/chart-words';
import { ExportLinks } from '@/components/export-links';
import { ListPagination } from '@/components/list-pagination';
import { hrefWith, type ListParams, type SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { SortHeader } from '@/components/sort-header';
import { getPathname, Link } from '@/i18n/routing';
import { type QUEUE_SORTS, QUEUE_STATUSES, QUEUE_TIMES, type readQueue } from './queue-params';
import { ReportStatus, Timeliness } from './report-status';
import { TONES } from './tones';

type QueueProps = {
  queue: Queue;
  list: ListParams<(typeof QUEUE_SORTS)[number]>;
  input: ReturnType<typeof readQueue>['input'];
  params: SearchParams;
  /** may open reporting periods */
  plans: boolean;
};
const PATH = '/reports';

/** What a period's figures rest on, and its reports by time: the four add up to what is owed. */
function QueueStandings({ summary }: Pick<Queue, 'summary'>) {
  const t = useTranslations('report.queue');
  const words = useChartWords('report');
  const { byStatus, byTimeliness, expected } = summary;
  if (expected === 0) return null;
  const parts = {
    known: byStatus.APPROVED,
    waiting: byStatus.SUBMITTED,
    drafted: byStatus.DRAFT + byStatus.RETURNED + byStatus.REOPENED,
    missing: byStatus.MISSING,
  };
  const coverage = { ...parts, expected: parts.known + parts.waiting + parts.drafted + parts.missing };
  return (
    <>
      <p className="text-sm" data-figure="report-standings" data-value={expected}>
        {t('standings', { onTime: byTimeliness.on_time, late: byTimeliness.late, missing: byTimeliness.missing, pending: byTimeliness.pending, expected })}
      </p>
      <CoverageStrip coverage={coverage} words={words} />
    </>
  );
}

/** The reports of a period as the office sees them: who waits for a decision, who is silent. */
export function ReportQueue({ queue, list, input, params, plans }: QueueProps) {
  const t = useTranslations('report');
  const enums = useTranslations('enums.reportStatus');
  const common = useTranslations('common');
  const locale = useLocale();
  const { period, summary, nextId } = queue;
  if (!period) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          title={t('sentence.noPeriod')}
          description={t('queue.noPeriodHint')}
          action={
            plans ? (
              <Button asChild variant="primary">
                <Link href="/admin/periods">{t('queue.openPeriods')}</Link>
              </Button>
            ) : undefined
          }
        />
      </>
    );
  }
  const periodName = pickText(period.name, locale);
  const shown = { ...params, period: period.id };
  const chip = (key: 'status' | 'time', value: string | null) => hrefWith(PATH, shown, { [key]: value });
  return (
    <>
      <PageHeader
        title={
          <span data-figure="reports-received" data-value={summary.received}>
            {t.rich('sentence.queue', {
              ...TONES,
              received: summary.received,
              expected: summary.expected,
              period: periodName,
              waiting: summary.waiting,
              overdue: summary.overdue,
            })}
          </span>
        }
        lede={
          <>
            <p>{t('queue.lede', { due: formatDay(period.dueOn, locale), locks: formatDay(period.locksOn, locale) })}</p>
            <QueueStandings summary={summary} />
          </>
        }
        actions={
          <>
            {nextId ? (
              <Link href={`/reports/${nextId}`} className={buttonClass({ variant: 'primary', size: 'sm' })}>
                {t('queue.next')}
                <ArrowRight aria-hidden />
              </Link>
            ) : null}
            <ExportLinks noun="report" params={shown} />
          </>
        }
      />
      <search data-shell className="mb-3 block">
        <form action={getPathname({ href: PATH, locale })} key={JSON.stringify(input)} className="flex flex-wrap items-end gap-2">
          {(['status', 'time', 'sort'] as const).map((name) =>
            params[name] ? <input key={name} type="hidden" name={name} value={String(params[name])} /> : null,
          )}
          <Field label={t('period')} id="report-period" className="w-full sm:w-60">
            <Select name="period" defaultValue={period.id} options={queue.periods.map(({ id, name }) => ({ value: id, label: pickText(name, locale) }))} />
          </Field>
          <Field label={t('queue.search')} id="report-q" className="min-w-48 flex-1">
            <Input type="search" name="q" defaultValue={input.q} />
          </Field>
          <Button type="submit">{common('filter')}</Button>
          {input.q || input.status || input.timeliness ? (
            <Link href={hrefWith(PATH, { period: period.id }, {})} className={buttonClass({ variant: 'ghost' })}>
              {common('clearFilters')}
            </Link>
          ) : null}
        </form>
      </search>
      <div className="mb-4 flex flex-col gap-2">
        <FilterChips
          label={t('queue.statusFilter')}
          linkAs={Link}
          items={[
            { href: chip('status', null), label: common('all'), count: summary.expected, current: input.status === null },
            ...QUEUE_STATUSES.filter((status) => summary.byStatus[status] > 0).map((status) => ({
              href: chip('status', status),
              label: enums(status),
              count: summary.byStatus[status],
              current: input.status === status,
            })),
          ]}
        />
        <FilterChips
          label={t('queue.timeFilter')}
          linkAs={Link}
          items={QUEUE_TIMES.filter((time) => summary.byTimeliness[time] > 0).map((time) => ({
            href: chip('time', input.timeliness === time ? null : time),
            label: t(`timeliness.${time}`),
            count: summary.byTimeliness[time],
            current: input.timeliness === time,
          }))}
        />
      </div>
      {queue.rows.length === 0 ? (
        <EmptyState title={t('queue.empty')} description={t('queue.emptyHint')} />
      ) : (
        <Card flush>
          <Table label={t('queue.table', { period: periodName })}>
            <THead>
              <Tr>
                <SortHeader by="name" list={list} path={PATH} params={shown}>
                  {t('association')}
                </SortHeader>
                <SortHeader by="status" list={list} path={PATH} params={shown}>
                  {common('status')}
                </SortHeader>
                <Th className="hidden sm:table-cell">{t('queue.standing')}</Th>
                <SortHeader by="submitted" list={list} path={PATH} params={shown}>
                  {t('queue.submitted')}
                </SortHeader>
                <SortHeader by="activities" list={list} path={PATH} params={shown} numeric>
                  {t('queue.activities')}
                </SortHeader>
              </Tr>
            </THead>
            <TBody>
              {queue.rows.map((row) => (
                <Tr key={row.organisation.id} data-association={row.organisation.code}>
                  <Td className="min-w-40">
                    {row.reportId && row.status !== 'DRAFT' ? (
                      <RowLink asChild>
                        <Link href={`/reports/${row.reportId}`}>
                          <LocalText value={row.organisation.name} />
                        </Link>
                      </RowLink>
                    ) : (
                      <span className="font-medium">
                        <LocalText value={row.organisation.name} />
                      </span>
                    )}
                    <CellNote className="sm:hidden">
                      <Timeliness timeliness={row.timeliness} daysLate={row.daysLate} />
                    </CellNote>
                  </Td>
                  <Td>
                    <ReportStatus status={row.status} />
                    {row.returns > 0 ? <CellNote>{t('queue.returns', { count: row.returns })}</CellNote> : null}
                  </Td>
                  <Td className="hidden sm:table-cell">
                    <Timeliness timeliness={row.timeliness} daysLate={row.daysLate} />
                  </Td>
                  <Td className="whitespace-nowrap">{row.firstSubmittedOn ? formatDay(row.firstSubmittedOn, locale) : '–'}</Td>
                  <Td numeric>{row.activities === null ? <NoData>{common('noData')}</NoData> : formatNumber(row.activities, locale)}</Td>
                </Tr>
              ))}
            </TBody>
          </Table>
        </Card>
      )}
      <ListPagination path={PATH} params={shown} page={queue.page} size={queue.size} total={queue.total} />
    </>
  );
}
