import type { DifficultyRow, WeaknessDetail } from '@nhipcau/api/weakness';
import { Card } from '@nhipcau/ui/card';
import { RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';

/** Associations that name the difficulty in approved reports: how many a year, and those the reader may open. */
export function WeaknessReports({ detail, reports }: { detail: WeaknessDetail; reports: DifficultyRow[] }) {
  const t = useTranslations('weakness.detail');
  const difficulties = detail.computed?.difficulties ?? [];
  return (
    <Card title={t('reports')} titleId="reports" sub={t('reportsSub')} flush>
      <div className="px-4 pb-4 sm:px-5.5">
        {detail.associationsByYear.length === 0 ? (
          <p className="text-ink-2 text-sm">{t('noReports')}</p>
        ) : (
          <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
            {detail.associationsByYear.map(({ year, associations }) => (
              <li key={year} data-figure="weakness-associations" data-value={associations}>
                {t('reportsOfYear', { year, associations, reports: difficulties.find((entry) => entry.year === year)?.reports ?? associations })}
              </li>
            ))}
          </ul>
        )}
      </div>
      {reports.length === 0 ? null : (
        <Table label={t('reports')} maxHeight="max-h-96">
          <THead>
            <Tr>
              <Th>{t('association')}</Th>
              <Th>{t('period')}</Th>
              <Th>{t('words')}</Th>
            </Tr>
          </THead>
          <TBody>
            {reports.map((row) => (
              <Tr key={row.id}>
                <Td className="min-w-44">
                  <RowLink asChild>
                    <Link href={`/reports/${row.reportId}`} aria-description={t('openReport')}>
                      <LocalText value={row.organisationName} />
                    </Link>
                  </RowLink>
                </Td>
                <Td className="whitespace-nowrap">
                  <LocalText value={row.periodName} />
                </Td>
                <Td lang="vi" className="min-w-56">
                  {row.text}
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
