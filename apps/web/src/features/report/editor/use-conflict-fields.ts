'use client';
import type { ReportActivityInput, ReportDraft } from '@nhipcau/domain/report';
import { formatDays, formatNumber } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import type { ConflictField } from '@/components/conflict-dialog';

/** Two versions of a report, part by part, in words. */
export function useConflictFields() {
  const t = useTranslations('report');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const number = (value: number | null) => (value === null || Number.isNaN(value) ? '' : formatNumber(value, locale, 2));
  const words = (activity: ReportActivityInput | undefined): string => {
    if (!activity) return t('conflict.absent');
    const parts: [string, string][] = [
      [t('field.outcome'), activity.outcome ? enums(`outcome.${activity.outcome}`) : ''],
      [t('field.startsOn'), activity.startsOn ? formatDays(activity.startsOn, activity.endsOn, locale) : ''],
      [t('field.place'), activity.place ?? ''],
      [t('field.form'), activity.form ? enums(`eventForm.${activity.form}`) : ''],
      [t('field.role'), enums(`activityRole.${activity.role}`)],
      [t('field.participantsVn'), number(activity.participantsVn)],
      [t('field.participantsForeign'), number(activity.participantsForeign)],
      [t('field.countries'), activity.countries.join(', ')],
      [t('field.goalIds'), activity.goalIds.length > 0 ? number(activity.goalIds.length) : ''],
      [t('field.partners'), activity.partners.length > 0 ? number(activity.partners.length) : ''],
      [t('field.fundsBudget'), number(activity.fundsBudget)],
      [t('field.fundsMobilised'), number(activity.fundsMobilised)],
      [t('field.note'), activity.note ?? ''],
      [
        t('photo.title'),
        activity.photos.length > 0 ? [number(activity.photos.length), ...activity.photos.flatMap(({ caption }) => caption ?? [])].join(' · ') : '',
      ],
    ];
    return [activity.title, ...parts.filter(([, value]) => value).map(([label, value]) => `${label}: ${value}`)].join('; ');
  };
  return (mine: ReportDraft, theirs: ReportDraft): ConflictField[] => {
    const ids = [...new Set([...theirs.activities, ...mine.activities].map(({ id }) => id))];
    const activities = ids.map((id) => {
      const [own, other] = [mine, theirs].map((draft) => draft.activities.find((activity) => activity.id === id));
      return { label: t('conflict.activities', { title: own?.title ?? other?.title ?? '' }), mine: words(own), theirs: words(other) };
    });
    const text = (key: 'achievements' | 'difficultiesNote' | 'proposals') => ({ label: t(`field.${key}`), mine: mine[key] ?? '', theirs: theirs[key] ?? '' });
    const figure = (key: 'newUnits' | 'newMembers') => ({ label: t(`field.${key}`), mine: number(mine[key]), theirs: number(theirs[key]) });
    const lines = (draft: ReportDraft) => draft.difficulties.map((difficulty) => difficulty.text).join('; ');
    return [
      ...activities,
      figure('newUnits'),
      figure('newMembers'),
      text('achievements'),
      { label: t('field.difficulties'), mine: lines(mine), theirs: lines(theirs) },
      text('difficultiesNote'),
      text('proposals'),
    ];
  };
}
