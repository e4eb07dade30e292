import type { CatalogueRow } from '@nhipcau/api/skill';
import { RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { Covered } from './covered';

/** Skills of one group, with what rests on each. */
export function CatalogueTable({ rows, label }: { rows: CatalogueRow[]; label: string }) {
  const t = useTranslations('skill.catalogue');
  return (
    <Table label={label} className="table-fixed sm:table-auto">
      <THead>
        <Tr>
          <Th className="w-[48%] sm:w-2/5">{t('name')}</Th>
          <Th className="whitespace-normal sm:w-44">{t('covered')}</Th>
          <Th numeric className="whitespace-normal sm:w-36">
            {t('holders')}
          </Th>
          <Th numeric className="hidden whitespace-normal sm:table-cell sm:w-36">
            {t('trainings')}
          </Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td>
              <RowLink asChild>
                <Link href={`/staff/skills/${row.id}`}>
                  <LocalText value={row.name} />
                </Link>
              </RowLink>
            </Td>
            <Td>
              <Covered slots={row.slots} covered={row.covered} />
            </Td>
            <Td numeric>{row.holders}</Td>
            <Td numeric className="hidden sm:table-cell">
              {row.trainings}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
