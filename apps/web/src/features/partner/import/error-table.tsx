'use client';
import type { ImportRow } from '@nhipcau/api/partner/import';
import { formatNumber } from '@nhipcau/i18n';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { useIssue } from '@/trpc/use-api-error';

/** Row by row what is wrong: where, what stands there, what to mend. */
export function ErrorTable({ rows }: { rows: ImportRow[] }) {
  const t = useTranslations('partner.import');
  const locale = useLocale();
  const issue = useIssue();
  return (
    <Table label={t('check.errorsTitle')}>
      <THead>
        <Tr>
          <Th numeric>{t('check.row')}</Th>
          <Th className="hidden sm:table-cell">{t('check.name')}</Th>
          <Th>{t('check.columnHead')}</Th>
          <Th className="hidden sm:table-cell">{t('check.value')}</Th>
          <Th>{t('check.mend')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.flatMap((row) =>
          row.issues.map((one, index) => (
            <Tr key={`${row.number} ${one.column} ${index}`}>
              <Td numeric>{formatNumber(row.number, locale)}</Td>
              <Td className="hidden max-w-52 break-words sm:table-cell">{row.name || t('check.empty')}</Td>
              <Td className="break-words">
                {one.header || t(`column.${one.column}`)}
                <div className="sm:hidden">
                  <CellNote>
                    {row.name || t('check.empty')} · {one.value || t('check.empty')}
                  </CellNote>
                </div>
              </Td>
              <Td className="hidden max-w-52 break-words sm:table-cell">{one.value || t('check.empty')}</Td>
              <Td className="text-off">{issue(one.message)}</Td>
            </Tr>
          )),
        )}
      </TBody>
    </Table>
  );
}
