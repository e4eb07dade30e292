import type { PositionRow } from '@nhipcau/api/skill';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useTranslations } from 'next-intl';
import type { ListParams, SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { SortHeader } from '@/components/sort-header';
import { Link } from '@/i18n/routing';
import { Covered } from './covered';

const LOOK = { filled: 'on_track', vacant: 'off_track', ended: 'closed', ahead: 'upcoming' } as const;

export function PositionState({ state }: { state: PositionRow['state'] }) {
  const t = useTranslations('skill.positions.states');
  return <StatusMark status={LOOK[state]} label={t(state)} />;
}

/** Posts, a row each: who holds it, how much of what it requires is covered. */
export function PositionTable({ rows, list, params }: { rows: PositionRow[]; list: ListParams<'code' | 'title' | 'organisation'>; params: SearchParams }) {
  const t = useTranslations('skill.positions');
  const sorting = { list, path: '/staff/positions', params };
  return (
    <Table label={t('label')}>
      <THead>
        <Tr>
          <SortHeader by="code" className="hidden sm:table-cell" {...sorting}>
            {t('code')}
          </SortHeader>
          <SortHeader by="title" {...sorting}>
            {t('name')}
          </SortHeader>
          <SortHeader by="organisation" className="hidden lg:table-cell" {...sorting}>
            {t('organisation')}
          </SortHeader>
          <Th>{t('state')}</Th>
          <Th className="hidden md:table-cell">{t('holder')}</Th>
          <Th className="hidden md:table-cell">{t('covered')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="hidden whitespace-nowrap sm:table-cell">{row.code}</Td>
            <Td className="min-w-40">
              <RowLink asChild>
                <Link href={`/staff/positions/${row.id}`}>
                  <LocalText value={row.title} />
                </Link>
              </RowLink>
              <CellNote>
                <span className="md:hidden">{row.holder?.name ?? ''}</span>
              </CellNote>
            </Td>
            <Td className="hidden max-w-64 lg:table-cell">
              <LocalText value={row.organisation.name} />
            </Td>
            <Td>
              <PositionState state={row.state} />
            </Td>
            <Td className="hidden md:table-cell">{row.holder?.name ?? '–'}</Td>
            <Td className="hidden md:table-cell">
              {row.state === 'ended' || row.state === 'ahead' ? '–' : <Covered slots={row.slots} covered={row.covered} />}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
