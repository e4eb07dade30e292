'use client';
import type { Passage } from '@nhipcau/domain/source';
import { type WeaknessForm, type WeaknessFormInput, weaknessForm } from '@nhipcau/domain/weakness';
import { Button } from '@nhipcau/ui/button';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { FormErrors } from '@/components/form/form-errors';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { YearField } from '@/components/form/year-field';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { useWeaknessLabels, WeaknessFieldset } from './weakness-fields';

/** A new weakness, plain or from a passage. The title starts empty: a weakness is put in one's own words. */
export function CreateWeaknessForm({ reviewYear, passage = null, cancel }: { reviewYear: number; passage?: Passage | null; cancel?: ReactNode }) {
  const t = useTranslations('weakness.form');
  const common = useTranslations('common');
  const router = useRouter();
  const words = useApiError();
  const labels = useWeaknessLabels();
  const [fault, setFault] = useState<ApiFault | null>(null);
  // one key for this form: a retry or a second click makes no second weakness
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const empty = { title: { vi: '' }, description: null, category: null, reviewYear } as unknown as WeaknessFormInput;
  const form = useAppForm<WeaknessFormInput, WeaknessForm>(weaknessForm, empty);
  const create = useMutation(
    useTRPC().weakness.create.mutationOptions({
      onSuccess({ id }) {
        toast.success(t('created'));
        router.push(`/weaknesses/${id}`);
        router.refresh();
      },
      onError(error) {
        const told = words(error);
        setFault(told);
        showFault(form, { ...told, fields: Object.fromEntries(Object.entries(told.fields).map(([path, text]) => [path.replace(/^fields\./, ''), text])) });
      },
    }),
  );
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit((fields) => {
        setFault(null);
        create.mutate({ fields, passage, idempotencyKey });
      })}
    >
      <FormErrors form={form} labels={labels} fault={fault} />
      <WeaknessFieldset control={form.control} />
      <YearField control={form.control} name="reviewYear" label={t('reviewYear')} help={t('reviewYearHelp')} required />
      <div className="flex flex-wrap justify-end gap-2">
        {cancel}
        <Button type="submit" variant="primary" pending={create.isPending}>
          {common('save')}
        </Button>
      </div>
    </form>
  );
}
