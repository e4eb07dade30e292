'use client';
import type { SkillOption } from '@nhipcau/api/skill';
import type { PositionFields } from '@nhipcau/domain/skill';
import { pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Plus, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { SelectField } from '@/components/form/select-field';
import { LevelField } from './level-field';
import type { PositionInput } from './position-form';

/** Skills that a post requires, each with its level. */
export function RequiredRows({ form, skills }: { form: UseFormReturn<PositionInput, unknown, PositionFields>; skills: SkillOption[] }) {
  const t = useTranslations('skill.positionForm');
  const common = useTranslations('common');
  const groups = useTranslations('enums.skillGroup');
  const locale = useLocale();
  const { control } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'required' });
  const groupOf = (index: number) => skills.find(({ id }) => id === form.watch(`required.${index}.skillId`))?.group ?? 'LAW';
  return (
    <div className="flex flex-col gap-3">
      {fields.length === 0 ? <p className="text-ink-2 text-sm">{t('requiredNone')}</p> : null}
      {fields.map((row, index) => (
        <div key={row.id} className="grid items-end gap-2 sm:grid-cols-[minmax(0,1fr)_11rem_auto]">
          <SelectField
            control={control}
            name={`required.${index}.skillId`}
            label={t('skill')}
            required
            placeholder={t('skillPick')}
            options={skills.map((skill) => ({ value: skill.id, label: `${groups(skill.group)}: ${pickText(skill.name, locale)}` }))}
          />
          <LevelField control={control} name={`required.${index}.level`} label={t('level')} group={groupOf(index)} required />
          <Button variant="ghost" onClick={() => remove(index)} aria-label={t('removeRow', { row: index + 1 })}>
            <X aria-hidden />
            {common('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button size="sm" onClick={() => append({ skillId: '', level: 3 })}>
          <Plus aria-hidden />
          {t('addRow')}
        </Button>
      </div>
    </div>
  );
}
