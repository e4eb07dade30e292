'use client';
import { ROLES } from '@nhipcau/domain/access';
import type { ComboboxOption } from '@nhipcau/ui/combobox';
import { useTranslations } from 'next-intl';
import { type Control, type FieldPath, type FieldValues, type PathValue, type UseFormReturn, useWatch } from 'react-hook-form';
import { ComboboxField } from '@/components/form/combobox-field';
import { SelectField } from '@/components/form/select-field';

/** Role and, for an association, the organisation it is bound to. */
export function AccessFields<Values extends FieldValues, Output>({
  form,
  organisations,
}: {
  form: UseFormReturn<Values, unknown, Output>;
  organisations: ComboboxOption[];
}) {
  const t = useTranslations();
  const role = useWatch({ control: form.control, name: 'role' as FieldPath<Values> });
  const clearOrganisation = () => form.setValue('organisationId' as FieldPath<Values>, null as PathValue<Values, FieldPath<Values>>);
  return (
    <>
      {/* a role other than that of an association reaches everything: an organisation would say something untrue */}
      <div onChange={(event) => event.target instanceof HTMLSelectElement && event.target.value !== 'ASSOCIATION' && clearOrganisation()}>
        <SelectField
          control={form.control}
          name={'role' as FieldPath<Values>}
          label={t('user.role')}
          required
          options={ROLES.map((value) => ({ value, label: t(`enums.role.${value}`) }))}
        />
      </div>
      {role === 'ASSOCIATION' ? <OrganisationField control={form.control} organisations={organisations} /> : null}
    </>
  );
}

function OrganisationField<Values extends FieldValues, Output>({
  control,
  organisations,
}: {
  control: Control<Values, unknown, Output>;
  organisations: ComboboxOption[];
}) {
  const t = useTranslations('user');
  return (
    <ComboboxField
      control={control}
      name={'organisationId' as FieldPath<Values>}
      label={t('organisation')}
      help={t('organisationHelp')}
      required
      options={organisations}
      words={{ placeholder: t('choose'), search: t('choose'), empty: t('noneFound') }}
    />
  );
}
