'use client';
import type { GoalOptions } from '@nhipcau/api/goal';
import type { GoalForm, GoalFormInput } from '@nhipcau/domain/goal';
import { pickText } from '@nhipcau/i18n';
import { Checkbox } from '@nhipcau/ui/checkbox';
import { Select } from '@nhipcau/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import { type Control, useController } from 'react-hook-form';

const WEIGHTS = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));
const MIDDLE = 3;

/** The weaknesses that a goal answers, each with how far. */
export function WeaknessField({ control, weaknesses }: { control: Control<GoalFormInput, unknown, GoalForm>; weaknesses: GoalOptions['weaknesses'] }) {
  const t = useTranslations('goal');
  const locale = useLocale();
  const { field } = useController({ control, name: 'weaknesses' });
  const chosen = new Map(field.value.map((link) => [link.weaknessId, link.weight]));
  const set = (weaknessId: string, weight: number | null) => {
    const others = field.value.filter((link) => link.weaknessId !== weaknessId);
    field.onChange(weight === null ? others : [...others, { weaknessId, weight }]);
  };
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-semibold text-sm">{t('form.weaknesses')}</legend>
      <p className="mb-1 text-ink-3 text-xs">{t('form.weaknessesHelp')}</p>
      <ul className="rounded-lg border border-line bg-card">
        {weaknesses.map((weakness) => {
          const title = pickText(weakness.title, locale);
          const weight = chosen.get(weakness.id);
          return (
            <li key={weakness.id} className="flex min-h-11 items-center justify-between gap-3 border-line-2 border-t px-3 first:border-t-0">
              <Checkbox label={title} checked={weight !== undefined} onChange={(event) => set(weakness.id, event.currentTarget.checked ? MIDDLE : null)} />
              {weight === undefined ? null : (
                <span className="w-20 shrink-0">
                  <Select
                    aria-label={t('form.weaknessWeight', { title })}
                    options={WEIGHTS}
                    value={String(weight)}
                    onChange={(event) => set(weakness.id, Number(event.currentTarget.value))}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
