'use client';
import { type CatalogueRow, catalogueRow } from '@nhipcau/api/skill';
import { SKILL_GROUPS, type SkillFields, skillFields } from '@nhipcau/domain/skill';
import { formatLanguage } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { toast } from '@nhipcau/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { ConflictDialog } from '@/components/conflict-dialog';
import { FormErrors } from '@/components/form/form-errors';
import { LocalTextField } from '@/components/form/local-text-field';
import { NumberField } from '@/components/form/number-field';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useRouter } from '@/i18n/routing';
import { useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';

type Input = z.input<typeof skillFields>;
const LANGUAGES = [
  'en',
  'fr',
  'zh',
  'ru',
  'ja',
  'ko',
  'es',
  'lo',
  'km',
  'th',
  'de',
  'it',
  'pt',
  'ar',
  'id',
  'hi',
  'hu',
  'cs',
  'pl',
  'bg',
  'ro',
  'nl',
  'mn',
  'my',
  'uk',
  'tr',
  'fa',
];

export const skillValues = (row: CatalogueRow): Input => ({
  ...{ code: row.code, group: row.group, language: row.language, position: row.position },
  name: { vi: row.name.vi, en: row.name.en ?? '', fr: row.name.fr ?? '' },
});

/** A new skill of the catalogue, or one that is there. */
export function SkillForm({ values, editing, requestKey }: { values: Input; editing: { id: string; version: number } | null; requestKey: string }) {
  const t = useTranslations('skill.skillForm');
  const common = useTranslations('common');
  const groups = useTranslations('enums.skillGroup');
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const explain = useApiError();
  const form = useAppForm<Input, SkillFields>(skillFields, values);
  const create = useMutation(trpc.skill.createSkill.mutationOptions());
  const update = useMutation(trpc.skill.updateSkill.mutationOptions());
  const [version, setVersion] = useState(editing?.version ?? 0);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [theirs, setTheirs] = useState<CatalogueRow | null>(null);
  const pending = create.isPending || update.isPending;
  const group = form.watch('group');

  async function save(fields: SkillFields, at = version) {
    setFault(null);
    try {
      const { id } = editing
        ? await update.mutateAsync({ ...fields, id: editing.id, version: at })
        : await create.mutateAsync({ ...fields, idempotencyKey: requestKey });
      toast.success(t('saved'));
      router.push(`/staff/skills/${id}`);
      router.refresh();
    } catch (error) {
      const told = explain(error);
      const current = told.key === 'errors.conflict' ? catalogueRow.safeParse(told.current) : null;
      if (current?.success) return setTheirs(current.data);
      setFault(told);
      showFault(form, told);
    }
  }
  const compare = (label: string, of: (from: Input) => string) => ({ label, mine: of(form.getValues()), theirs: theirs ? of(skillValues(theirs)) : '' });
  return (
    <form noValidate aria-label={editing ? t('editTitle') : t('newTitle')} onSubmit={form.handleSubmit((fields) => save(fields))}>
      <FormErrors
        form={form}
        fault={fault}
        labels={{ code: t('code'), 'name.vi': t('name'), group: t('group'), language: t('language'), position: t('position') }}
      />
      <Card>
        <div className="flex flex-col gap-4">
          <LocalTextField control={form.control} name="name" label={t('name')} />
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              control={form.control}
              name="group"
              label={t('group')}
              required
              options={SKILL_GROUPS.map((value) => ({ value, label: groups(value) }))}
            />
            {group === 'LANGUAGE' ? (
              <SelectField
                control={form.control}
                name="language"
                label={t('language')}
                required
                placeholder={t('languagePick')}
                options={LANGUAGES.map((value) => ({ value, label: formatLanguage(value, locale) }))}
              />
            ) : null}
            <TextField control={form.control} name="code" label={t('code')} help={t('codeHelp')} required />
            <NumberField control={form.control} name="position" label={t('position')} help={t('positionHelp')} required />
          </div>
          <div>
            <Button type="submit" variant="primary" pending={pending}>
              {common('save')}
            </Button>
          </div>
        </div>
      </Card>
      <ConflictDialog
        open={theirs !== null}
        pending={pending}
        fields={
          theirs
            ? [
                compare(t('name'), ({ name }) => [name.vi, name.en, name.fr].filter(Boolean).join('\n')),
                compare(t('group'), (from) => groups(from.group)),
                compare(t('language'), ({ language }) => (language ? formatLanguage(language, locale) : '')),
                compare(t('code'), ({ code }) => code),
                compare(t('position'), ({ position }) => String(position)),
              ]
            : []
        }
        onKeepMine={() => {
          const next = theirs?.version ?? version;
          setVersion(next);
          setTheirs(null);
          void form.handleSubmit((fields) => save(fields, next))();
        }}
        onTakeTheirs={() => {
          if (!theirs) return;
          form.reset(skillValues(theirs));
          setVersion(theirs.version);
          setTheirs(null);
        }}
        onClose={() => setTheirs(null)}
      />
    </form>
  );
}
