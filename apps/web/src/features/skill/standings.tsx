import type { SkillStanding } from '@nhipcau/api/skill';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { useLevel } from './level';

/** What a post requires of somebody and what they hold, skill by skill. */
export function Standings({ skills }: { skills: SkillStanding[] }) {
  const t = useTranslations('skill.standings');
  const say = useLevel();
  if (skills.length === 0) return <EmptyState bare title={t('none')} />;
  const result = (gap: number | null, scale: 'language' | 'other') => {
    if (gap === null) return <span className="text-ink-3">{t('notRequired')}</span>;
    return gap === 0 ? <StatusMark status="on_track" label={t('covered')} /> : <StatusMark status="off_track" label={t(`missing.${scale}`, { count: gap })} />;
  };
  return (
    <Table label={t('title')}>
      <THead>
        <Tr>
          <Th>{t('skill')}</Th>
          <Th>{t('required')}</Th>
          <Th>{t('held')}</Th>
          <Th className="hidden sm:table-cell">{t('gap')}</Th>
        </Tr>
      </THead>
      <TBody>
        {skills.map(({ skill, required, held, gap, own }) => (
          <Tr key={skill.id} data-skill={skill.id}>
            <Td className="min-w-24 sm:min-w-28">
              <LocalText value={skill.name} />
              <div className="mt-0.5 text-sm sm:hidden">{result(gap, skill.group === 'LANGUAGE' ? 'language' : 'other')}</div>
            </Td>
            <Td>{required === null ? '–' : say(required, skill.group)}</Td>
            <Td>
              {held === null ? <span className="text-nodata">{t('nothingHeld')}</span> : say(held, skill.group)}
              {own !== null && own !== held ? <div className="text-ink-3 text-xs">{t('own', { level: say(own, skill.group) })}</div> : null}
            </Td>
            <Td className="hidden sm:table-cell">{result(gap, skill.group === 'LANGUAGE' ? 'language' : 'other')}</Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
