'use client';
import { ROLES } from '@nhipcau/domain/access';
import { Combobox, type ComboboxOption } from '@nhipcau/ui/combobox';
import { Field } from '@nhipcau/ui/field';
import { useTranslations } from 'next-intl';
import { type Control, type FieldPath, type FieldValues, type PathValue, type UseFormReturn, useController, useWatch } from 'react-hook-form';
import { fieldId } from '@/components/form/field-id';
import { SelectField } from '@/components/form/select-field';
import { useFieldError } from '@/components/form/use-field-error';

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
  const words = useFieldError();
  const { field, fieldState } = useController({ control, name: 'organisationId' as FieldPath<Values> });
  return (
    <Field id={fieldId('organisationId')} label={t('organisation')} help={t('organisationHelp')} error={words(fieldState.error)} required>
      <Combobox
        id={fieldId('organisationId')}
        options={organisations}
        value={typeof field.value === 'string' ? field.value : null}
        onValueChange={field.onChange}
        placeholder={t('choose')}
        searchLabel={t('choose')}
        emptyLabel={t('noneFound')}
      />
    </Field>
  );
}
