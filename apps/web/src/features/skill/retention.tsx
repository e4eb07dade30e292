'use client';
import { retentionFields } from '@nhipcau/domain/skill';
import { formatDay } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { FormErrors } from '@/components/form/form-errors';
import { NumberField } from '@/components/form/number-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { Link, useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';

type Retention = z.output<typeof retentionFields>;

/** How long data are kept after somebody left, and whose are kept longer than that. */
export function RetentionPanel({ due }: { due: { years: number; people: { id: string; name: string; leftOn: string; dueOn: string }[] } }) {
  const t = useTranslations('skill.retention');
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const explain = useApiError();
  const set = useMutation(trpc.skill.setRetention.mutationOptions());
  const [fault, setFault] = useState<ApiFault | null>(null);
  const form = useAppForm<Retention, Retention>(retentionFields, { years: due.years });
  async function save(fields: Retention) {
    setFault(null);
    try {
      await set.mutateAsync(fields);
      toast.success(t('saved'));
      router.refresh();
    } catch (error) {
      const told = explain(error);
      setFault(told);
      showFault(form, told);
    }
  }
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <div>
        {due.people.length === 0 ? (
          <p className="text-ink-2 text-sm">{t('none')}</p>
        ) : (
          <ul className="flex flex-col" data-figure="due-for-erasure" data-value={due.people.length}>
            {due.people.map((person) => (
              <li key={person.id} className="border-line-2 border-t py-2 text-sm first:border-t-0">
                <Link href={`/staff/people/${person.id}`} className="text-jade underline touch:inline-flex touch:min-h-11 touch:items-center">
                  {person.name}
                </Link>
                <span className="block text-ink-3">{t('due', { left: formatDay(person.leftOn, locale), due: formatDay(person.dueOn, locale) })}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <form noValidate aria-label={t('title')} onSubmit={form.handleSubmit(save)} className="flex flex-col gap-3">
        <FormErrors form={form} fault={fault} labels={{ years: t('years') }} />
        <NumberField control={form.control} name="years" label={t('years')} help={t('yearsHelp')} required />
        <div>
          <Button type="submit" pending={set.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </div>
  );
}
