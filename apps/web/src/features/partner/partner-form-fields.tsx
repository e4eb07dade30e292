'use client';
import type { PartnerOptions } from '@nhipcau/api/partner';
import { PARTNER_KINDS, PARTNER_REGIONS, PARTNER_STAGES, type PartnerFields, type PartnerFormInput } from '@nhipcau/domain/partner';
import { Button } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { useTranslations } from 'next-intl';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { CountryPicker } from '@/components/country-picker';
import { ComboboxField } from '@/components/form/combobox-field';
import { fieldId } from '@/components/form/field-id';
import { LocalTextField } from '@/components/form/local-text-field';
import { MultiComboboxField } from '@/components/form/multi-combobox-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { useFieldError } from '@/components/form/use-field-error';
import { useLanguages } from '@/components/form/use-languages';
import { SimilarHint } from './similar-partners';

type FieldsProps = { form: UseFormReturn<PartnerFormInput, unknown, PartnerFields>; options: PartnerOptions; pending: boolean; partnerId: string | null };

export function PartnerFormFields({ form, options, pending, partnerId }: FieldsProps) {
  const t = useTranslations('partner.form');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const words = useFieldError();
  const languages = useLanguages();
  const { control } = form;
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
            <MultiComboboxField
              control={control}
              name="languages"
              label={t('languages')}
              options={languages}
              words={{ add: t('languageAdd'), search: t('languageSearch'), empty: t('languageNone') }}
            />
          </div>
          <TextField control={control} name="website" label={t('website')} help={t('websiteHelp')} type="url" />
          <SimilarHint form={form} partnerId={partnerId} />
        </div>
      </Card>
      <Card title={t('care')} titleId="partner-care">
        <div className="flex flex-col gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <ComboboxField
              control={control}
              name="stewardId"
              label={t('steward')}
              options={options.stewards.map(({ id, name }) => ({ value: id, label: name }))}
              words={{ placeholder: t('stewardPick'), search: t('stewardSearch'), empty: t('nothingFound'), clear: t('stewardNone') }}
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
