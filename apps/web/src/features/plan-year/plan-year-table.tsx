import type { RouterOutputs } from '@nhipcau/api';
import { formatDays, formatNumber } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { buttonClass } from '@nhipcau/ui/button';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { TextLink } from '@nhipcau/ui/text-link';
import { useLocale, useTranslations } from 'next-intl';
import { ActionsTh } from '@/components/actions-th';
import { Link } from '@/i18n/routing';
import { StatusStep } from './plan-year-actions';

const TONE = { DRAFT: 'jade', ACTIVE: 'on', CLOSED: 'nodata' } as const;

export function PlanYearTable({ rows }: { rows: RouterOutputs['planYear']['listDetails'] }) {
  const t = useTranslations();
  const locale = useLocale();
  const count = (value: number, href: string) => (
    <TextLink asChild>
      <Link href={href}>{formatNumber(value, locale)}</Link>
    </TextLink>
  );
  return (
    <Table label={t('planYear.title')}>
      <THead>
        <Tr>
          <Th>{t('common.year')}</Th>
          <Th>{t('common.status')}</Th>
          <Th numeric>{t('planYear.goals')}</Th>
          <Th numeric>{t('planYear.events')}</Th>
          <Th numeric>{t('planYear.periods')}</Th>
          <ActionsTh />
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td>
              <span className="font-medium">{row.year}</span> {row.sample ? <Badge tone="nodata">{t('common.sampleMark')}</Badge> : null}
              <CellNote>{formatDays(row.startsOn, row.endsOn, locale)}</CellNote>
            </Td>
            <Td>
              <Badge className="whitespace-nowrap" tone={TONE[row.status]}>
                {t(`enums.planYearStatus.${row.status}`)}
              </Badge>
            </Td>
            <Td numeric>{count(row.goals, `/goals?year=${row.year}`)}</Td>
            <Td numeric>{count(row.events, `/events?year=${row.year}`)}</Td>
            <Td numeric>{count(row.periods, `/admin/periods?year=${row.year}`)}</Td>
            <Td above>
              <span className="flex flex-wrap justify-end gap-2">
                {row.goals > 0 ? (
                  <Link href={`/admin/plan-years/${row.id}/rollover`} className={buttonClass({ size: 'sm' })}>
                    {t('planYear.rollover.action', { year: String(row.year + 1) })}
                  </Link>
                ) : null}
                <StatusStep id={row.id} version={row.version} year={row.year} status={row.status} />
              </span>
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
