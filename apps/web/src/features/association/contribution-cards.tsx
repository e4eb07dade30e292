import type { AssociationDetail, Contribution } from '@nhipcau/api/association';
import { formatDay, formatMoney, formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { NoData } from '@nhipcau/ui/no-data';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { ListPagination } from '@/components/list-pagination';
import type { SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { standingOf } from './known';

function useFigure() {
  const common = useTranslations('common');
  return (value: number | null, format: (known: number) => string) => (value === null ? <NoData>{common('noData')}</NoData> : format(value));
}

/** Which goals of the year its activities serve, and by how much. */
export function GoalsCard({ data }: { data: AssociationDetail }) {
  const t = useTranslations('association.goals');
  const locale = useLocale();
  const figure = useFigure();
  const empty = data.goals.length === 0;
  return (
    <Card flush={!empty} title={t('title', { year: String(data.year) })} titleId="association-goals">
      {empty ? (
        <p className="text-ink-2">{t('empty', { state: standingOf(data).state })}</p>
      ) : (
        <Table label={t('label')}>
          <THead>
            <Tr>
              <Th>{t('goal')}</Th>
              <Th numeric>{t('events')}</Th>
              <Th numeric>{t('participants')}</Th>
              <Th numeric>{t('funds')}</Th>
            </Tr>
          </THead>
          <TBody>
            {data.goals.map((goal) => (
              <Tr key={goal.id}>
                <Th scope="row" className="min-w-52 whitespace-normal text-sm">
                  <Link href={`/goals/${goal.id}`} className="text-ink no-underline hover:underline">
                    {goal.code} <LocalText value={goal.title} />
                  </Link>
                  {goal.indicators.map(({ id, name }) => (
                    <CellNote key={id}>
                      <Link href={`/indicators/${id}`} className="text-jade">
                        <LocalText value={name} />
                      </Link>
                    </CellNote>
                  ))}
                </Th>
                <Td numeric>{formatNumber(goal.events, locale)}</Td>
                <Td numeric>{figure(goal.participants, (value) => formatNumber(value, locale))}</Td>
                <Td numeric>{figure(goal.fundsMobilised, (value) => formatMoney(value, locale))}</Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}

type EventsCardProps = {
  state: ReturnType<typeof standingOf>['state'];
  rows: Contribution[];
  total: number;
  page: number;
  size: number;
  year: number;
  path: string;
  params: SearchParams;
};

/** Its approved activities one by one. A joint event's figures stand with whoever hosted it. */
export function EventsCard({ state, rows, total, page, size, year, path, params }: EventsCardProps) {
  const t = useTranslations('association.events');
  const roles = useTranslations('enums.activityRole');
  const forms = useTranslations('enums.eventForm');
  const locale = useLocale();
  const figure = useFigure();
  return (
    <Card flush={total > 0} title={t('title', { year: String(year) })} titleId="association-events">
      {total === 0 ? (
        <p className="text-ink-2">{t('empty', { state })}</p>
      ) : (
        <>
          <Table label={t('label')}>
            <THead>
              <Tr>
                <Th>{t('event')}</Th>
                <Th>{t('date')}</Th>
                <Th>{t('goals')}</Th>
                <Th numeric>{t('participants')}</Th>
                <Th numeric>{t('funds')}</Th>
              </Tr>
            </THead>
            <TBody>
              {rows.map((row) => (
                <Tr key={row.eventId}>
                  <Th scope="row" className="min-w-56 whitespace-normal text-sm">
                    <Link href={`/events/${row.eventId}`} className="text-ink no-underline hover:underline">
                      <LocalText value={row.title} />
                    </Link>
                    <CellNote>
                      {[forms(row.form), ...(row.role ? [roles(row.role)] : [])].join(' · ')}
                      {row.reportId ? (
                        <>
                          {' · '}
                          <Link href={`/reports/${row.reportId}`} className="text-jade">
                            {t('report')}
                          </Link>
                        </>
                      ) : null}
                    </CellNote>
                  </Th>
                  <Td className="whitespace-nowrap">{formatDay(row.on, locale)}</Td>
                  <Td>
                    <span className="flex flex-wrap gap-x-2">
                      {row.goals.map((goal) => (
                        <Link key={goal.id} href={`/goals/${goal.id}`} className="text-jade touch:leading-11">
                          {goal.code}
                        </Link>
                      ))}
                    </span>
                  </Td>
                  {row.counts ? (
                    <>
                      <Td numeric>{figure(row.participants, (value) => formatNumber(value, locale))}</Td>
                      <Td numeric>
                        {row.fundsMobilised === null && row.fundsBudget === null ? figure(null, String) : null}
                        {row.fundsMobilised === null ? null : <div>{t('mobilised', { amount: formatMoney(row.fundsMobilised, locale) })}</div>}
                        {row.fundsBudget === null ? null : <div>{t('budget', { amount: formatMoney(row.fundsBudget, locale) })}</div>}
                      </Td>
                    </>
                  ) : (
                    <Td colSpan={2} className="min-w-40 text-right text-ink-2">
                      {t('credited')}
                    </Td>
                  )}
                </Tr>
              ))}
            </TBody>
          </Table>
          {total > size ? (
            <div className="px-4 pb-4 sm:px-5.5">
              <ListPagination path={path} params={params} page={page} size={size} total={total} />
            </div>
          ) : null}
        </>
      )}
    </Card>
  );
}
