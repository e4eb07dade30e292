'use client';
import { WEAKNESS_CATEGORIES } from '@nhipcau/domain/weakness';
import { useTranslations } from 'next-intl';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { LocalTextField } from '@/components/form/local-text-field';
import { SelectField } from '@/components/form/select-field';

/** Title, group and description: what both forms of a weakness hold. */
export function WeaknessFieldset<Values extends FieldValues, Output>({ control }: { control: Control<Values, unknown, Output> }) {
  const t = useTranslations('weakness.form');
  const enums = useTranslations('enums.weaknessCategory');
  const path = (name: string) => name as FieldPath<Values>;
  return (
    <>
      <LocalTextField control={control} name={path('title')} label={t('title')} help={t('titleHelp')} />
      <SelectField
        control={control}
        name={path('category')}
        label={t('category')}
        required
        placeholder={t('choose')}
        options={WEAKNESS_CATEGORIES.map((value) => ({ value, label: enums(value) }))}
      />
      <LocalTextField control={control} name={path('description')} label={t('description')} multiline required={false} />
    </>
  );
}

/** Labels of the fields for the summary of errors. */
export function useWeaknessLabels(): Record<string, string> {
  const t = useTranslations('weakness.form');
  return { 'title.vi': t('title'), category: t('category'), 'description.vi': t('description'), reviewYear: t('reviewYear') };
}
