import type { EventRow } from '@nhipcau/api/event';
import { formatCountry, formatList } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import type { SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { SortHeader } from '@/components/sort-header';
import { Link } from '@/i18n/routing';
import { EventDays } from './event-days';
import { EventStatusMark } from './event-status-mark';
import { readEventList } from './filters';

/** Events, a row each; on a phone the row keeps day, name and status, and the rest stands below the name. */
export function EventTable({ rows, params }: { rows: EventRow[]; params: SearchParams }) {
  const t = useTranslations('event.list');
  const enums = useTranslations('enums.eventForm');
  const locale = useLocale();
  const sorting = { list: readEventList(params), path: '/events', params };
  return (
    <Table label={t('label')}>
      <THead>
        <Tr>
          <SortHeader by="date" {...sorting}>
            {t('date')}
          </SortHeader>
          <SortHeader by="title" {...sorting}>
            {t('title')}
          </SortHeader>
          <SortHeader by="status" className="hidden sm:table-cell" {...sorting}>
            {t('status')}
          </SortHeader>
          <Th className="hidden lg:table-cell">{t('host')}</Th>
          <Th className="hidden md:table-cell">{t('form')}</Th>
          <Th className="hidden xl:table-cell">{t('goals')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="sm:whitespace-nowrap">
              <EventDays startsOn={row.startsOn} endsOn={row.endsOn} />
            </Td>
            <Td className="min-w-40">
              <RowLink asChild>
                <Link href={`/events/${row.id}`}>
                  <LocalText value={row.title} />
                </Link>
              </RowLink>
              <CellNote>
                {[
                  row.place,
                  row.countries.length
                    ? formatList(
                        row.countries.map((code) => formatCountry(code, locale)),
                        locale,
                      )
                    : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </CellNote>
              <div className="mt-1 sm:hidden">
                <EventStatusMark status={row.status} />
              </div>
              {row.fromReport ? <Badge>{t('fromReport')}</Badge> : null}
            </Td>
            <Td className="hidden sm:table-cell">
              <EventStatusMark status={row.status} />
            </Td>
            <Td className="hidden max-w-64 lg:table-cell">{row.host ? <LocalText value={row.host.name} /> : '–'}</Td>
            <Td className="hidden md:table-cell">{enums(row.form)}</Td>
            <Td className="hidden max-w-64 xl:table-cell">
              {row.goals.length ? row.goals.map((goal) => goal.code).join(', ') : <span className="text-nodata">{t('noGoal')}</span>}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
