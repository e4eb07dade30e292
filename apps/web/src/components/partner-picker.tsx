'use client';
import { INITIATORS, type PartnerParts } from '@nhipcau/domain/partner';
import { pickText } from '@nhipcau/i18n';
import { Field } from '@nhipcau/ui/field';
import { MultiCombobox } from '@nhipcau/ui/multi-combobox';
import { Select } from '@nhipcau/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type Name = { vi: string; en?: string | null | undefined; fr?: string | null | undefined };
type PartnerPickerProps = {
  choices: { id: string; name: Name }[];
  value: PartnerParts;
  onValueChange: (value: PartnerParts) => void;
  /** id of the control, for an error summary */
  id?: string;
  error?: ReactNode;
};

/** Partners that take part, and of each who came forward. */
export function PartnerPicker({ choices, value, onValueChange, id, error }: PartnerPickerProps) {
  const t = useTranslations('common.partner');
  const common = useTranslations('common');
  const initiators = useTranslations('enums.initiator');
  const locale = useLocale();
  const nameOf = (partnerId: string) => pickText(choices.find((one) => one.id === partnerId)?.name, locale) || partnerId;
  return (
    <div className="flex flex-col gap-2">
      <Field label={t('label')} id={id} help={t('help')} error={error} mark={common('optional')}>
        <MultiCombobox
          options={choices.map((one) => ({ value: one.id, label: pickText(one.name, locale), keywords: [one.name.vi, one.name.en ?? '', one.name.fr ?? ''] }))}
          value={value.map(({ partnerId }) => partnerId)}
          onValueChange={(ids) => onValueChange(ids.map((partnerId) => value.find((part) => part.partnerId === partnerId) ?? { partnerId, initiator: 'OURS' }))}
          addLabel={t('add')}
          searchLabel={t('search')}
          emptyLabel={t('none')}
          removeLabel={(name) => t('remove', { name })}
        />
      </Field>
      {value.map((part) => (
        <Field key={part.partnerId} label={t('initiator', { name: nameOf(part.partnerId) })}>
          <Select
            value={part.initiator}
            onChange={(event) => {
              const initiator = INITIATORS.find((one) => one === event.currentTarget.value) ?? 'OURS';
              onValueChange(value.map((other) => (other.partnerId === part.partnerId ? { ...other, initiator } : other)));
            }}
            options={INITIATORS.map((one) => ({ value: one, label: initiators(one) }))}
          />
        </Field>
      ))}
    </div>
  );
}
