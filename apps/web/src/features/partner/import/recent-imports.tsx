import type { ImportListRow } from '@nhipcau/api/partner/import';
import { formatInstant, formatNumber } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';

/** Files of the last weeks, unfinished ones to go on with. */
export function RecentImports({ rows }: { rows: ImportListRow[] }) {
  const t = useTranslations('partner.import');
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <Card flush title={t('recent.title')}>
      <Table label={t('recent.title')}>
        <THead>
          <Tr>
            <Th>{t('recent.file')}</Th>
            <Th>{t('recent.state')}</Th>
            <Th numeric>{t('recent.rows')}</Th>
            <Th>{t('recent.by')}</Th>
            <Th>{t('recent.at')}</Th>
          </Tr>
        </THead>
        <TBody>
          {rows.map((row) => (
            <Tr key={row.id}>
              <Td className="min-w-44 break-all">
                <RowLink asChild>
                  <Link href={`/partners/import/${row.id}`}>{row.fileName}</Link>
                </RowLink>
              </Td>
              <Td>{t(`status.${row.status}`)}</Td>
              <Td numeric>{formatNumber(row.importedCount ?? row.rowCount, locale)}</Td>
              <Td>{row.createdBy ?? '–'}</Td>
              <Td className="whitespace-nowrap">{formatInstant(row.createdAt, locale)}</Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}
