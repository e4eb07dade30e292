'use client';
import { useTranslations } from 'next-intl';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { TextField } from './text-field';

/** A name or text in Vietnamese, and folded below it the two other languages, which fall back to Vietnamese. */
export function LocalTextField<Values extends FieldValues, Output>({
  control,
  name,
  label,
  help,
  multiline = false,
  required = true,
}: {
  control: Control<Values, unknown, Output>;
  name: FieldPath<Values>;
  label: string;
  help?: string;
  multiline?: boolean;
  required?: boolean;
}) {
  const t = useTranslations('common');
  const part = (language: 'vi' | 'en' | 'fr') => `${name}.${language}` as FieldPath<Values>;
  return (
    <div className="flex flex-col gap-2">
      <TextField control={control} name={part('vi')} label={label} help={help} required={required} multiline={multiline} lang="vi" />
      <details className="rounded-lg border border-line px-3 py-2">
        <summary className="cursor-pointer py-0.5 text-ink-2 text-sm touch:py-3">
          {t('languageEn')}, {t('languageFr')}
        </summary>
        <div className="flex flex-col gap-3 pt-3">
          <TextField control={control} name={part('en')} label={`${label} (${t('languageEn')})`} multiline={multiline} lang="en" />
          <TextField control={control} name={part('fr')} label={`${label} (${t('languageFr')})`} multiline={multiline} lang="fr" />
        </div>
      </details>
    </div>
  );
}
