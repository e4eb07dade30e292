'use client';
import { COUNTRY_CODES } from '@nhipcau/domain/shared';
import { formatCountry } from '@nhipcau/i18n';
import { Field } from '@nhipcau/ui/field';
import { MultiCombobox } from '@nhipcau/ui/multi-combobox';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useMemo } from 'react';

type CountryPickerProps = {
  /** ISO 3166-1 alpha-2 codes */
  value: string[];
  onValueChange: (value: string[]) => void;
  /** default: "Countries" in the reader's language */
  label?: ReactNode;
  /** id of the control, for an error summary */
  id?: string;
  help?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  mark?: ReactNode;
  disabled?: boolean;
};

/** Partner countries, several of them, found by name in any of the three languages or by code. Viet Nam itself is not offered. */
export function CountryPicker({ value, onValueChange, label, id, help, error, required, mark, disabled }: CountryPickerProps) {
  const t = useTranslations('common');
  const locale = useLocale();
  const options = useMemo(() => {
    const order = new Intl.Collator(locale);
    return COUNTRY_CODES.filter((code) => code !== 'VN' || value.includes(code))
      .map((code) => ({
        value: code,
        label: formatCountry(code, locale),
        keywords: [code, formatCountry(code, 'vi'), formatCountry(code, 'en'), formatCountry(code, 'fr')],
      }))
      .sort((a, b) => order.compare(a.label, b.label));
  }, [locale, value]);
  return (
    <Field label={label ?? t('countries')} id={id} help={help} error={error} required={required} mark={mark}>
      <MultiCombobox
        options={options}
        value={value}
        onValueChange={onValueChange}
        addLabel={t('countryAdd')}
        searchLabel={t('countrySearch')}
        emptyLabel={t('countryNone')}
        removeLabel={(name) => t('removeOne', { name })}
        disabled={disabled}
      />
    </Field>
  );
}
