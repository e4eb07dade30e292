'use client';
import { LOCALES } from '@nhipcau/domain/shared/text';
import { SOURCE_KINDS, type SourceFieldsInput } from '@nhipcau/domain/source';
import { useTranslations } from 'next-intl';
import type { Control, FieldValues } from 'react-hook-form';
import { DateField } from '@/components/form/date-field';
import { LocalTextField } from '@/components/form/local-text-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { YearField } from '@/components/form/year-field';

/** An empty form of a document. */
export const NEW_SOURCE: SourceFieldsInput = { title: { vi: '' }, kind: 'REVIEW', language: 'vi', year: null, publisher: null, url: null, issuedOn: null };

/** What is said of a document. */
export function SourceFieldset<Output extends FieldValues>({ control }: { control: Control<SourceFieldsInput, unknown, Output> }) {
  const t = useTranslations('source.form');
  const enums = useTranslations('enums');
  return (
    <>
      <LocalTextField control={control} name="title" label={t('title')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          control={control}
          name="kind"
          label={t('kind')}
          required
          options={SOURCE_KINDS.map((value) => ({ value, label: enums(`sourceKind.${value}`) }))}
        />
        <SelectField
          control={control}
          name="language"
          label={t('language')}
          required
          options={LOCALES.map((value) => ({ value, label: enums(`locale.${value}`) }))}
        />
        <YearField control={control} name="year" label={t('year')} />
        <DateField control={control} name="issuedOn" label={t('issuedOn')} />
      </div>
      <TextField control={control} name="publisher" label={t('publisher')} />
      <TextField control={control} name="url" label={t('url')} type="url" />
    </>
  );
}

/** Labels of the fields for the summary of errors. */
export function useSourceLabels(): Record<string, string> {
  const t = useTranslations('source.form');
  return {
    'title.vi': t('title'),
    kind: t('kind'),
    language: t('language'),
    year: t('year'),
    issuedOn: t('issuedOn'),
    publisher: t('publisher'),
    url: t('url'),
  };
}
