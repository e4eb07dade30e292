import type { WhatIfOptions } from '@nhipcau/api/skill';
import type { SkillGroup } from '@nhipcau/domain/skill';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { useLevel } from './level';

/** Who holds a skill today, the highest level first. */
export function HolderTable({ skillId, group, people }: { skillId: string; group: SkillGroup; people: WhatIfOptions['people'] }) {
  const t = useTranslations('skill.skillPage');
  const say = useLevel();
  const rows = people.filter(({ levels }) => levels[skillId] !== undefined).toSorted((a, b) => (b.levels[skillId] ?? 0) - (a.levels[skillId] ?? 0));
  if (rows.length === 0) return <EmptyState bare title={t('nobody')} />;
  return (
    <Table label={t('holders')}>
      <THead>
        <Tr>
          <Th>{t('person')}</Th>
          <Th>{t('level')}</Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((person) => (
          <Tr key={person.id}>
            <Td>
              <RowLink asChild>
                <Link href={`/staff/people/${person.id}`}>{person.name}</Link>
              </RowLink>
              <CellNote>{person.position ? <LocalText value={person.position} /> : null}</CellNote>
            </Td>
            <Td className="whitespace-nowrap">{say(person.levels[skillId] ?? null, group)}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
