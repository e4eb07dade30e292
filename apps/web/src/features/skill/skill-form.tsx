'use client';
import { type CatalogueRow, catalogueRow } from '@nhipcau/api/skill';
import { SKILL_GROUPS, type SkillFields, skillFields } from '@nhipcau/domain/skill';
import { formatLanguage } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { ComboboxField } from '@/components/form/combobox-field';
import { LocalTextField } from '@/components/form/local-text-field';
import { NumberField } from '@/components/form/number-field';
import { RecordForm } from '@/components/form/record-form';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { useAppForm } from '@/components/form/use-app-form';
import { allLanguages, fits, sideBySide, useConflict } from '@/components/form/use-conflict';
import { useLanguages } from '@/components/form/use-languages';
import { useMutation, useTRPC } from '@/trpc/client';

type Input = z.input<typeof skillFields>;

const EMPTY: Input = { code: '', group: 'LANGUAGE', name: { vi: '' }, language: null, position: 100 };
const inputOf = ({ code, group, name, language, position }: CatalogueRow): Input => ({ code, group, name, language, position });

/** A new skill of the catalogue (`skill` null), or one that is there. */
export function SkillForm({ skill }: { skill: CatalogueRow | null }) {
  const t = useTranslations('skill.skillForm');
  const groups = useTranslations('enums.skillGroup');
  const locale = useLocale();
  const trpc = useTRPC();
  const languages = useLanguages();
  const form = useAppForm<Input, SkillFields>(skillFields, skill ? inputOf(skill) : EMPTY);
  const { mutateAsync: create } = useMutation(trpc.skill.createSkill.mutationOptions());
  const { mutateAsync: update } = useMutation(trpc.skill.updateSkill.mutationOptions());
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const say = ({ name, group, language, code, position }: Input) => ({
    [t('name')]: allLanguages(name),
    [t('group')]: groups(group),
    [t('language')]: language ? formatLanguage(language, locale) : '',
    [t('code')]: code,
    [t('position')]: String(position),
  });
  const conflict = useConflict<SkillFields, CatalogueRow>(fits(catalogueRow), (mine, theirs) => sideBySide(say(mine), say(inputOf(theirs))));
  const { control } = form;
  return (
    <RecordForm
      form={form}
      labels={{ code: t('code'), 'name.vi': t('name'), group: t('group'), language: t('language'), position: t('position') }}
      title={skill ? t('editTitle') : t('newTitle')}
      className=""
      version={skill?.version ?? 0}
      conflict={conflict}
      inputOf={inputOf}
      save={(fields, version) => (skill ? update({ ...fields, id: skill.id, version }) : create({ ...fields, idempotencyKey }))}
      saved={t('saved')}
      pageOf={(id) => `/staff/skills/${id}`}
      cancel={skill ? `/staff/skills/${skill.id}` : '/staff/skills'}
    >
      <Card>
        <div className="flex flex-col gap-4">
          <LocalTextField control={control} name="name" label={t('name')} />
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField control={control} name="group" label={t('group')} required options={SKILL_GROUPS.map((value) => ({ value, label: groups(value) }))} />
            {form.watch('group') === 'LANGUAGE' ? (
              <ComboboxField
                control={control}
                name="language"
                label={t('language')}
                required
                options={languages}
                words={{ placeholder: t('languagePick'), search: t('languageSearch'), empty: t('languageNone') }}
              />
            ) : null}
            <TextField control={control} name="code" label={t('code')} help={t('codeHelp')} required />
            <NumberField control={control} name="position" label={t('position')} help={t('positionHelp')} required />
          </div>
        </div>
      </Card>
    </RecordForm>
  );
}
