'use client';
import type { GoalOptions, GoalRecord } from '@nhipcau/api/goal';
import type { GoalForm } from '@nhipcau/domain/goal';
import { pickText } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { allLanguages, sideBySide, useConflict } from '@/components/form/use-conflict';

type Side = Pick<GoalRecord, 'title' | 'description' | 'pillar' | 'parentId' | 'ownerId' | 'ownerOrganisationId' | 'weaknesses'>;

const isGoalRecord = (value: unknown): value is GoalRecord =>
  typeof value === 'object' && value !== null && 'version' in value && 'title' in value && 'pillar' in value;

/** Both versions of a goal after a lost race, in the reader's words. */
export function useGoalConflict(options: GoalOptions) {
  const t = useTranslations('goal');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const named = (rows: { id: string; title: unknown }[], id: string | null) => pickText(rows.find((row) => row.id === id)?.title, locale);
  const words = (side: Side): Record<string, string> => ({
    [t('form.title')]: allLanguages(side.title),
    [t('form.description')]: allLanguages(side.description),
    [t('form.pillar')]: enums(`pillar.${side.pillar}`),
    [t('form.parent')]: named(options.parents, side.parentId) || t('form.noParent'),
    [t('form.owner')]: options.owners.find(({ id }) => id === side.ownerId)?.name ?? t('form.nobody'),
    [t('form.organisation')]: pickText(options.organisations.find(({ id }) => id === side.ownerOrganisationId)?.name, locale) || t('form.nobody'),
    [t('form.weaknesses')]: side.weaknesses
      .map(({ weaknessId, weight }) => `${named(options.weaknesses, weaknessId)} (${weight})`)
      .toSorted()
      .join('; '),
  });
  return useConflict<GoalForm, GoalRecord>(isGoalRecord, (mine, theirs) => sideBySide(words(mine), words(theirs)));
}
