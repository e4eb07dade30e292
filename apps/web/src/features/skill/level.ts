import { cefrOf, type SkillGroup } from '@nhipcau/domain/skill';
import { useTranslations } from 'next-intl';

/** Says a level: B2 (bậc 4) of a language, mức 3 of anything else; null is "none". */
export function useLevel() {
  const t = useTranslations('skill.level');
  return (level: number | null, group: SkillGroup): string =>
    level === null ? t('none') : group === 'LANGUAGE' ? t('language', { cefr: cefrOf(level) ?? '', level }) : t('other', { level });
}

/** Options for a level, of a language or of another skill. */
export function useLevelOptions() {
  const say = useLevel();
  return (group: SkillGroup) => [1, 2, 3, 4, 5, 6].map((level) => ({ value: String(level), label: say(level, group) }));
}
