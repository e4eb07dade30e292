import type { TrainingRow } from '@nhipcau/api/skill';
import { formatDays, formatNumber, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import type { ListParams, SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { SortHeader } from '@/components/sort-header';
import { Link } from '@/i18n/routing';
import { TrainingMark } from './training-mark';

/** Trainings, a row each. */
export function TrainingTable({ rows, list, params }: { rows: TrainingRow[]; list: ListParams<'date' | 'title' | 'status' | 'hours'>; params: SearchParams }) {
  const t = useTranslations('skill.trainings');
  const common = useTranslations('common');
  const locale = useLocale();
  const sorting = { list, path: '/staff/trainings', params };
  const days = (row: TrainingRow) => (row.firstOn ? formatDays(row.firstOn, row.lastOn, locale) : common('unknownDay'));
  return (
    <Table label={t('label')}>
      <THead>
        <Tr>
          <SortHeader by="date" className="hidden sm:table-cell" {...sorting}>
            {t('days')}
          </SortHeader>
          <SortHeader by="title" {...sorting}>
            {t('name')}
          </SortHeader>
          <SortHeader by="status" {...sorting}>
            {t('status')}
          </SortHeader>
          <SortHeader by="hours" numeric className="hidden sm:table-cell" {...sorting}>
            {t('hours')}
          </SortHeader>
          <Th numeric className="hidden md:table-cell">
            {t('people')}
          </Th>
          <Th className="hidden lg:table-cell">{t('skills')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="hidden whitespace-nowrap sm:table-cell">{days(row)}</Td>
            <Td className="min-w-40">
              <RowLink asChild>
                <Link href={`/staff/trainings/${row.id}`}>
                  <LocalText value={row.title} />
                </Link>
              </RowLink>
              <CellNote>
                <span className="sm:hidden">{days(row)}</span>
                <span className="hidden sm:inline">{row.provider}</span>
              </CellNote>
              {row.unrecorded ? <Badge tone="risk">{t('unrecorded')}</Badge> : null}
            </Td>
            <Td>
              <TrainingMark status={row.status} />
            </Td>
            <Td numeric className="hidden sm:table-cell">
              {formatNumber(row.hours, locale, 2)}
            </Td>
            <Td numeric className="hidden md:table-cell">
              {row.status === 'HELD' ? t('came', { came: row.attended, invited: row.invited }) : t('invited', { count: row.invited })}
            </Td>
            <Td className="hidden max-w-64 lg:table-cell">{row.skills.map(({ name }) => pickText(name, locale)).join(', ') || '–'}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
