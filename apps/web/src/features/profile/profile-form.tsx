'use client';
import { type ProfileFields, profileFields } from '@nhipcau/domain/profile';
import { LOCALES, type Locale } from '@nhipcau/domain/shared/text';
import { Button } from '@nhipcau/ui/button';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';
import { ConflictDialog } from '@/components/conflict-dialog';
import { FormErrors } from '@/components/form/form-errors';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useWork } from '@/components/use-work';
import { useRouter } from '@/i18n/routing';
import { useTRPCClient } from '@/trpc/client';

const currentShape = z.object({ ...profileFields.shape, version: z.number().int() });

export function ProfileForm({ name, locale, version }: { name: string; locale: Locale; version: number }) {
  const t = useTranslations();
  const shown = useLocale();
  const client = useTRPCClient();
  const router = useRouter();
  const { run, pending, fault } = useWork();
  const [lost, setLost] = useState<{ mine: ProfileFields; theirs: z.infer<typeof currentShape> } | null>(null);
  const form = useAppForm(profileFields, { name, locale });
  const labels = { name: t('profile.name'), locale: t('profile.locale') };
  async function save(fields: ProfileFields, at: number) {
    const told = await run(() => client.profile.update.mutate({ version: at, fields }), t('common.saved'));
    if (!told) {
      setLost(null);
      // the screen follows the language that was chosen
      if (fields.locale !== shown) router.replace('/profile', { locale: fields.locale });
      return;
    }
    const theirs = told.key === 'errors.conflict' ? currentShape.safeParse(told.current) : null;
    if (theirs?.success) setLost({ mine: fields, theirs: theirs.data });
    else showFault(form, told);
  }
  const text = (fields: ProfileFields, field: keyof ProfileFields) => (field === 'name' ? fields.name : t(`enums.locale.${fields.locale}`));
  return (
    <form noValidate onSubmit={form.handleSubmit((fields) => save(fields, version))} className="flex flex-col gap-4">
      <FormErrors form={form} labels={labels} fault={lost ? null : fault} />
      <TextField control={form.control} name="name" label={labels.name} autoComplete="name" required />
      <SelectField
        control={form.control}
        name="locale"
        label={labels.locale}
        help={t('profile.localeHelp')}
        required
        options={LOCALES.map((value) => ({ value, label: t(`enums.locale.${value}`) }))}
      />
      <Button type="submit" variant="primary" pending={pending} className="self-start">
        {t('common.save')}
      </Button>
      {lost ? (
        <ConflictDialog
          open
          pending={pending}
          fields={(['name', 'locale'] as const).map((field) => ({ label: labels[field], mine: text(lost.mine, field), theirs: text(lost.theirs, field) }))}
          onKeepMine={() => save(lost.mine, lost.theirs.version)}
          onTakeTheirs={() => {
            form.reset(lost.theirs);
            setLost(null);
            router.refresh();
          }}
          onClose={() => setLost(null)}
        />
      ) : null}
    </form>
  );
}
