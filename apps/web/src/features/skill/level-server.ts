import 'server-only';
import { cefrOf, type SkillGroup } from '@nhipcau/domain/skill';
import { getTranslations } from 'next-intl/server';

/** Says a level, in a page that waits for its words. */
export async function levelText() {
  const t = await getTranslations('skill.level');
  return (level: number, group: SkillGroup) => (group === 'LANGUAGE' ? t('language', { cefr: cefrOf(level) ?? '', level }) : t('other', { level }));
}
