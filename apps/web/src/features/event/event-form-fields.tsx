'use client';
import type { EventOptions } from '@nhipcau/api/event';
import { CURRENCIES, EVENT_FORMS, type EventFields, type EventFormInput } from '@nhipcau/domain/event';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { CountryPicker } from '@/components/country-picker';
import { ComboboxField } from '@/components/form/combobox-field';
import { DateField } from '@/components/form/date-field';
import { fieldId } from '@/components/form/field-id';
import { LocalTextField } from '@/components/form/local-text-field';
import { MultiComboboxField } from '@/components/form/multi-combobox-field';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { useFieldError } from '@/components/form/use-field-error';
import { PartnerPicker } from '@/components/partner-picker';
import type { FormYear } from './event-form';
import { GoalRows } from './goal-rows';
import { SimilarHint } from './similar-hint';

type EventFormReturn = UseFormReturn<EventFormInput, unknown, EventFields>;

type FieldsProps = {
  form: EventFormReturn;
  years: FormYear[];
  year: FormYear | null;
  options: EventOptions;
  fixedYear: boolean;
  pending: boolean;
  /** the event that is edited, which is not like itself */
  eventId: string | null;
};

/** The fields of an event in five sheets: what, when and where, who, how much, what for. */
export function EventFormFields({ form, years, year, options, fixedYear, pending, eventId }: FieldsProps) {
  const t = useTranslations('event.form');
  const common = useTranslations('common');
  const enums = useTranslations('enums.eventForm');
  const locale = useLocale();
  const words = useFieldError();
  const { control } = form;
  const hosts = options.hosts.map(({ id, name }) => ({ value: id, label: pickText(name, locale), keywords: [name.vi, name.en ?? '', name.fr ?? ''] }));
  const days = year ? { min: year.startsOn, max: year.endsOn } : {};
  return (
    <div className="flex flex-col gap-5">
      <Card title={t('what')} titleId="event-what">
        <div className="flex flex-col gap-4">
          <LocalTextField control={control} name="title" label={t('title')} />
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField control={control} name="form" label={t('form')} required options={EVENT_FORMS.map((value) => ({ value, label: enums(value) }))} />
            <TextField control={control} name="theme" label={t('theme')} help={t('themeHelp')} />
          </div>
          <LocalTextField control={control} name="description" label={t('description')} multiline required={false} />
          <ComboboxField
            control={control}
            name="anniversaryKey"
            label={t('anniversary')}
            options={options.anniversaries.map(({ key, name, monthDay }) => ({
              value: key,
              label: pickText(name, locale),
              hint: monthDay.split('-').reverse().join('/'),
            }))}
            words={{ placeholder: t('anniversaryPick'), search: t('anniversarySearch'), empty: t('nothingFound'), clear: t('anniversaryNone') }}
          />
        </div>
      </Card>
      <Card title={t('when')} titleId="event-when">
        <div className="flex flex-col gap-4">
          {fixedYear ? (
            <p className="text-sm">
              <span className="text-ink-3">{common('label', { label: t('planYear') })} </span>
              {year?.year}
            </p>
          ) : (
            <div className="sm:w-48">
              <SelectField
                control={control}
                name="planYearId"
                label={t('planYear')}
                required
                options={years.map(({ id, year: number }) => ({ value: id, label: String(number) }))}
              />
            </div>
          )}
          <p className="text-ink-2 text-sm">{year ? t('daysHelp', { from: formatDay(year.startsOn, locale), to: formatDay(year.endsOn, locale) }) : null}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField control={control} name="startsOn" label={t('startsOn')} {...days} />
            <DateField control={control} name="endsOn" label={t('endsOn')} {...days} />
          </div>
          <TextField control={control} name="place" label={t('place')} />
          <SimilarHint form={form} eventId={eventId} />
        </div>
      </Card>
      <Card title={t('who')} titleId="event-who">
        <div className="grid gap-4 lg:grid-cols-2">
          <ComboboxField
            control={control}
            name="hostId"
            label={t('host')}
            options={hosts}
            words={{ placeholder: t('hostPick'), search: t('hostSearch'), empty: t('hostNone'), clear: t('hostClear') }}
          />
          <MultiComboboxField
            control={control}
            name="coHostIds"
            label={t('coHosts')}
            options={hosts}
            words={{ add: t('coHostAdd'), search: t('hostSearch'), empty: t('hostNone') }}
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
            name="partners"
            render={({ field, fieldState }) => (
              <PartnerPicker
                id={fieldId(field.name)}
                choices={options.partners}
                value={(field.value ?? []).map(({ partnerId, initiator = 'OURS' }) => ({ partnerId, initiator }))}
                onValueChange={field.onChange}
                error={words(fieldState.error)}
              />
            )}
          />
        </div>
      </Card>
      <Card title={t('resources')} titleId="event-resources">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_9rem]">
          <NumberField control={control} name="expectedParticipants" label={t('expectedParticipants')} unit={t('participantsUnit')} />
          <NumberField control={control} name="budget" label={t('budget')} fractionDigits={2} />
          <SelectField control={control} name="currency" label={t('currency')} required options={CURRENCIES.map((value) => ({ value, label: value }))} />
        </div>
      </Card>
      <Card title={t('serves')} titleId="event-serves">
        <GoalRows form={form} goals={options.goals} />
      </Card>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
