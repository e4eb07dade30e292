import type { PersonRow } from '@nhipcau/api/skill';
import { formatDay } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import type { ListParams, SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { SortHeader } from '@/components/sort-header';
import { Link } from '@/i18n/routing';
import { Covered } from './covered';

type Sort = 'name' | 'position' | 'covered' | 'joined';

/** People, a row each: post, how much of what it requires is covered, what ends soon, what waits. */
export function PeopleTable({ rows, list, params }: { rows: PersonRow[]; list: ListParams<Sort>; params: SearchParams }) {
  const t = useTranslations('skill.people');
  const locale = useLocale();
  const sorting = { list, path: '/staff/people', params };
  return (
    <Table label={t('label')}>
      <THead>
        <Tr>
          <SortHeader by="name" {...sorting}>
            {t('name')}
          </SortHeader>
          <SortHeader by="position" className="hidden md:table-cell" {...sorting}>
            {t('position')}
          </SortHeader>
          <Th className="hidden lg:table-cell">{t('organisation')}</Th>
          <SortHeader by="covered" {...sorting}>
            {t('covered')}
          </SortHeader>
          <Th className="hidden sm:table-cell">{t('next')}</Th>
          <SortHeader by="joined" className="hidden xl:table-cell" {...sorting}>
            {t('joined')}
          </SortHeader>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="min-w-40">
              <RowLink asChild>
                <Link href={`/staff/people/${row.id}`}>{row.name}</Link>
              </RowLink>
              <CellNote>
                <span className="md:hidden">{row.position ? <LocalText value={row.position.title} /> : t('noPosition')}</span>
              </CellNote>
              <span className="flex flex-wrap gap-1">
                {row.present ? null : <Badge shape="dashed">{row.leftOn ? t('left', { day: formatDay(row.leftOn, locale) }) : t('notYet')}</Badge>}
                {row.waiting > 0 ? <Badge tone="jade">{t('waiting', { count: row.waiting })}</Badge> : null}
              </span>
            </Td>
            <Td className="hidden max-w-72 md:table-cell">
              {row.position ? <LocalText value={row.position.title} /> : <span className="text-ink-3">{t('noPosition')}</span>}
            </Td>
            <Td className="hidden max-w-56 lg:table-cell">
              <LocalText value={row.organisation.name} />
            </Td>
            <Td>
              <Covered slots={row.slots} covered={row.covered} />
            </Td>
            <Td className="hidden sm:table-cell">{row.expiresOn ? t('ends', { day: formatDay(row.expiresOn, locale) }) : '–'}</Td>
            <Td className="hidden xl:table-cell">{row.joinedOn ? formatDay(row.joinedOn, locale) : '–'}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
