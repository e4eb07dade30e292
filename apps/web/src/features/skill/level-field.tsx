'use client';
import type { SkillGroup } from '@nhipcau/domain/skill';
import { Field } from '@nhipcau/ui/field';
import { Select } from '@nhipcau/ui/select';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { fieldId } from '@/components/form/field-id';
import { useFieldError } from '@/components/form/use-field-error';
import { useLevelOptions } from './level';

/** A level 1–6, in the words of the skill's group; where it may be left open, that is null. */
export function LevelField<Values extends FieldValues, Output>({
  control,
  name,
  label,
  help,
  group,
  required = false,
}: {
  control: Control<Values, unknown, Output>;
  name: FieldPath<Values>;
  label: ReactNode;
  help?: ReactNode;
  group: SkillGroup;
  required?: boolean;
}) {
  const t = useTranslations('common');
  const words = useFieldError();
  const levels = useLevelOptions();
  const { field, fieldState } = useController({ control, name });
  return (
    <Field id={fieldId(name)} label={label} help={help} error={words(fieldState.error)} required={required} mark={required ? undefined : t('optional')}>
      <Select
        ref={field.ref}
        value={typeof field.value === 'number' ? String(field.value) : ''}
        onBlur={field.onBlur}
        onChange={(event) => field.onChange(event.currentTarget.value ? Number(event.currentTarget.value) : null)}
        options={levels(group)}
        placeholder={required ? undefined : '–'}
      />
    </Field>
  );
}
