import type { SourceRow } from '@nhipcau/api/source';
import { formatDay, formatNumber } from '@nhipcau/i18n';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import type { SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { SortHeader } from '@/components/sort-header';
import { Link } from '@/i18n/routing';
import type { SourceListParams } from './source-list';

export function SourceTable({ rows, list, params }: { rows: SourceRow[]; list: SourceListParams['list']; params: SearchParams }) {
  const t = useTranslations('source.list');
  const enums = useTranslations('enums');
  const common = useTranslations('common');
  const locale = useLocale();
  const head = { list, path: '/sources', params };
  return (
    <Table label={t('label')}>
      <THead>
        <Tr>
          <SortHeader by="title" {...head}>
            {t('document')}
          </SortHeader>
          <SortHeader by="kind" {...head}>
            {t('kind')}
          </SortHeader>
          <SortHeader by="year" numeric {...head}>
            {t('year')}
          </SortHeader>
          <SortHeader by="issuedOn" {...head}>
            {t('issuedOn')}
          </SortHeader>
          <SortHeader by="references" numeric {...head}>
            {t('references')}
          </SortHeader>
          <Th>{t('text')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-source-id={row.id}>
            <Td className="min-w-56">
              <RowLink asChild>
                <Link href={`/sources/${row.id}`}>
                  <LocalText value={row.title} />
                </Link>
              </RowLink>
              <CellNote>{[row.publisher, enums(`locale.${row.language}`)].filter(Boolean).join(' · ')}</CellNote>
            </Td>
            <Td>{enums(`sourceKind.${row.kind}`)}</Td>
            <Td numeric>{row.year ?? '–'}</Td>
            <Td className="whitespace-nowrap">{row.issuedOn === null ? common('unknownDay') : formatDay(row.issuedOn, locale)}</Td>
            <Td numeric>{formatNumber(row.references, locale)}</Td>
            <Td className="whitespace-nowrap">
              {row.paragraphs === 0 ? <span className="text-ink-3">{t('notKept')}</span> : t('kept', { count: row.paragraphs })}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
