import type { RouterOutputs } from '@nhipcau/api';
import { formatDay, formatDays, formatNumber } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { TextLink } from '@nhipcau/ui/text-link';
import { useLocale, useTranslations } from 'next-intl';
import { ActionsTh } from '@/components/actions-th';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { PeriodDialog } from './period-dialog';

type Period = RouterOutputs['period']['list'][number];
const TONE = { upcoming: 'neutral', open: 'on', overdue: 'risk', locked: 'nodata' } as const;

/** Where a period stands on a day. */
export function stateOf(period: Pick<Period, 'opensOn' | 'dueOn' | 'locksOn'>, today: string): keyof typeof TONE {
  if (today < period.opensOn) return 'upcoming';
  if (today <= period.dueOn) return 'open';
  return today <= period.locksOn ? 'overdue' : 'locked';
}

export function PeriodTable({
  rows,
  year,
  today,
}: {
  rows: Period[];
  year: { id: string; year: number; startsOn: string; endsOn: string; status: string };
  today: string;
}) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <Table label={t('period.title')}>
      <THead>
        <Tr>
          <Th>{t('period.days')}</Th>
          <Th>{t('common.status')}</Th>
          <Th>{t('period.opensOn')}</Th>
          <Th>{t('period.dueOn')}</Th>
          <Th>{t('period.locksOn')}</Th>
          <Th numeric>{t('period.reports')}</Th>
          <ActionsTh />
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => {
          const state = stateOf(row, today);
          const { total, submitted, approved } = row.reports;
          return (
            <Tr key={row.id}>
              <Td>
                <span className="font-medium">
                  <LocalText value={row.name} />
                </span>
                <CellNote>{formatDays(row.startsOn, row.endsOn, locale)}</CellNote>
              </Td>
              <Td>
                <Badge className="whitespace-nowrap" tone={TONE[state]}>
                  {t(`period.state.${state}`)}
                </Badge>
              </Td>
              <Td>{formatDay(row.opensOn, locale)}</Td>
              <Td>{formatDay(row.dueOn, locale)}</Td>
              <Td>{formatDay(row.locksOn, locale)}</Td>
              <Td numeric>
                <TextLink asChild>
                  <Link href={`/reports?period=${row.id}`}>{formatNumber(total, locale)}</Link>
                </TextLink>
                <CellNote>{t('period.reportCounts', { submitted: formatNumber(submitted, locale), approved: formatNumber(approved, locale) })}</CellNote>
              </Td>
              <Td above className="text-right">
                {year.status === 'CLOSED' ? null : <PeriodDialog year={year} period={row} />}
              </Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}
