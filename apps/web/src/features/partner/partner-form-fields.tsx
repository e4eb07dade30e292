'use client';
import type { PartnerOptions } from '@nhipcau/api/partner';
import { PARTNER_KINDS, PARTNER_REGIONS, PARTNER_STAGES, type PartnerFields, type PartnerFormInput } from '@nhipcau/domain/partner';
import { LANGUAGE_CODES } from '@nhipcau/domain/shared';
import { Button } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { Combobox } from '@nhipcau/ui/combobox';
import { Field } from '@nhipcau/ui/field';
import { MultiCombobox } from '@nhipcau/ui/multi-combobox';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { CountryPicker } from '@/components/country-picker';
import { fieldId } from '@/components/form/field-id';
import { LocalTextField } from '@/components/form/local-text-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { useFieldError } from '@/components/form/use-field-error';
import { SimilarHint } from './similar-partners';

type FieldsProps = { form: UseFormReturn<PartnerFormInput, unknown, PartnerFields>; options: PartnerOptions; pending: boolean; partnerId: string | null };

export function PartnerFormFields({ form, options, pending, partnerId }: FieldsProps) {
  const t = useTranslations('partner.form');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const words = useFieldError();
  const { control } = form;
  const languages = useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'language' });
    const order = new Intl.Collator(locale);
    return LANGUAGE_CODES.map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) => order.compare(a.label, b.label));
  }, [locale]);
  return (
    <div className="flex flex-col gap-5">
      <Card title={t('about')} titleId="partner-about">
        <div className="flex flex-col gap-4">
          <LocalTextField control={control} name="name" label={t('name')} />
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              control={control}
              name="kind"
              label={t('kind')}
              required
              options={PARTNER_KINDS.map((value) => ({ value, label: enums(`partnerKind.${value}`) }))}
            />
            <SelectField
              control={control}
              name="region"
              label={t('region')}
              required
              options={PARTNER_REGIONS.map((value) => ({ value, label: enums(`partnerRegion.${value}`) }))}
            />
            <Controller
              control={control}
              name="countries"
              render={({ field, fieldState }) => (
                <CountryPicker
                  id={fieldId(field.name)}
                  value={field.value}
                  onValueChange={field.onChange}
                  mark={common('optional')}
                  error={words(fieldState.error)}
                />
              )}
            />
            <Controller
              control={control}
              name="languages"
              render={({ field, fieldState }) => (
                <Field id={fieldId(field.name)} label={t('languages')} mark={common('optional')} error={words(fieldState.error)}>
                  <MultiCombobox
                    options={languages}
                    value={field.value}
                    onValueChange={field.onChange}
                    addLabel={t('languageAdd')}
                    searchLabel={t('languageSearch')}
                    emptyLabel={t('languageNone')}
                    removeLabel={(name) => common('removeOne', { name })}
                  />
                </Field>
              )}
            />
          </div>
          <TextField control={control} name="website" label={t('website')} help={t('websiteHelp')} type="url" />
          <SimilarHint form={form} partnerId={partnerId} />
        </div>
      </Card>
      <Card title={t('care')} titleId="partner-care">
        <div className="flex flex-col gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <Controller
              control={control}
              name="stewardId"
              render={({ field, fieldState }) => (
                <Field id={fieldId(field.name)} label={t('steward')} mark={common('optional')} error={words(fieldState.error)}>
                  <Combobox
                    options={options.stewards.map(({ id, name }) => ({ value: id, label: name }))}
                    value={field.value}
                    onValueChange={field.onChange}
                    placeholder={t('stewardPick')}
                    searchLabel={t('stewardSearch')}
                    emptyLabel={t('nothingFound')}
                    clearLabel={t('stewardNone')}
                  />
                </Field>
              )}
            />
            <SelectField
              control={control}
              name="stageOverride"
              label={t('stageOverride')}
              help={t('stageHelp')}
              placeholder={t('stageAuto')}
              options={PARTNER_STAGES.map((value) => ({ value, label: enums(`partnerStage.${value}`) }))}
            />
          </div>
          {form.watch('stageOverride') ? <TextField control={control} name="stageReason" label={t('stageReason')} required multiline rows={2} /> : null}
          <TextField control={control} name="note" label={t('note')} multiline />
        </div>
      </Card>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
