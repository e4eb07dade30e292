'use client';
import type { RouterOutputs } from '@nhipcau/api';
import { type PeriodFields, periodFields } from '@nhipcau/domain/period';
import { formatDay, type Locale, pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { VisuallyHidden } from '@nhipcau/ui/visually-hidden';
import { Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { z } from 'zod';
import { ConflictDialog } from '@/components/conflict-dialog';
import { DateField } from '@/components/form/date-field';
import { FormErrors } from '@/components/form/form-errors';
import { LocalTextField } from '@/components/form/local-text-field';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useWork } from '@/components/use-work';
import { useTRPCClient } from '@/trpc/client';

type Period = RouterOutputs['period']['list'][number];
interface Year {
  id: string;
  year: number;
  startsOn: string;
  endsOn: string;
}
const FIELDS = ['name', 'startsOn', 'endsOn', 'opensOn', 'dueOn', 'locksOn'] as const;
const currentShape = z.object({ ...periodFields.shape, version: z.number().int() });
const shown = (value: PeriodFields[(typeof FIELDS)[number]], locale: Locale) =>
  typeof value === 'string' ? formatDay(value, locale) : pickText(value, locale);

/** Adds a period, or (with `period`) changes one. */
export function PeriodDialog({ year, period }: { year: Year; period?: Period }) {
  const t = useTranslations('period');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        {period ? (
          <Button size="sm">
            {t('edit')}
            <VisuallyHidden>{pickText(period.name, locale)}</VisuallyHidden>
          </Button>
        ) : (
          <Button variant="primary">
            <Plus aria-hidden />
            {t('create')}
          </Button>
        )}
      </DialogTrigger>
      {open ? <PeriodForm year={year} period={period ?? null} onDone={() => setOpen(false)} /> : null}
    </Dialog>
  );
}

function PeriodForm({ year, period, onDone }: { year: Year; period: Period | null; onDone: () => void }) {
  const t = useTranslations();
  const locale = useLocale();
  const client = useTRPCClient();
  const formId = useId();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { run, pending, fault } = useWork();
  const [lost, setLost] = useState<{ mine: PeriodFields; theirs: z.infer<typeof currentShape> } | null>(null);
  const day = (name: Exclude<(typeof FIELDS)[number], 'name'>) => period?.[name] ?? '';
  const form = useAppForm(periodFields, {
    name: { vi: period?.name.vi ?? '', en: period?.name.en ?? '', fr: period?.name.fr ?? '' },
    ...{ startsOn: day('startsOn'), endsOn: day('endsOn'), opensOn: day('opensOn'), dueOn: day('dueOn'), locksOn: day('locksOn') },
  });
  async function save(fields: PeriodFields, version: number) {
    const work = period
      ? () => client.period.update.mutate({ id: period.id, version, fields })
      : () => client.period.create.mutate({ planYearId: year.id, fields, idempotencyKey });
    const told = await run(work, t('common.saved'));
    if (!told) return onDone();
    const theirs = told.key === 'errors.conflict' ? currentShape.safeParse(told.current) : null;
    if (theirs?.success) setLost({ mine: fields, theirs: theirs.data });
    else showFault(form, told);
  }
  const labels = Object.fromEntries(FIELDS.map((name) => [name, t(`period.${name}`)])) as Record<(typeof FIELDS)[number], string>;
  const bounds = { min: year.startsOn, max: year.endsOn };
  return (
    <>
      <DialogContent
        title={period ? t('period.edit') : t('period.create')}
        description={t('period.daysHelp')}
        closeLabel={t('common.close')}
        footer={
          <>
            <DialogClose asChild>
              <Button>{t('common.cancel')}</Button>
            </DialogClose>
            <Button variant="primary" type="submit" form={formId} pending={pending}>
              {t('common.save')}
            </Button>
          </>
        }
      >
        <form id={formId} noValidate onSubmit={form.handleSubmit((fields) => save(fields, period?.version ?? 1))} className="flex flex-col gap-4">
          <FormErrors form={form} labels={{ ...labels, 'name.vi': labels.name }} fault={lost ? null : fault} />
          <LocalTextField control={form.control} name="name" label={labels.name} />
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField control={form.control} name="startsOn" label={labels.startsOn} required {...bounds} />
            <DateField control={form.control} name="endsOn" label={labels.endsOn} required {...bounds} />
            <DateField control={form.control} name="opensOn" label={labels.opensOn} required />
            <DateField control={form.control} name="dueOn" label={labels.dueOn} required />
            <DateField control={form.control} name="locksOn" label={labels.locksOn} help={t('period.locksHelp')} required />
          </div>
        </form>
      </DialogContent>
      {lost ? (
        <ConflictDialog
          open
          pending={pending}
          fields={FIELDS.map((name) => ({ label: labels[name], mine: shown(lost.mine[name], locale), theirs: shown(lost.theirs[name], locale) }))}
          onKeepMine={() => save(lost.mine, lost.theirs.version)}
          onTakeTheirs={onDone}
          onClose={() => setLost(null)}
        />
      ) : null}
    </>
  );
}
