'use client';
import type { WeaknessRecord } from '@nhipcau/api/weakness';
import { type WeaknessFields, weaknessFields } from '@nhipcau/domain/weakness';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { toast } from '@nhipcau/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { ConflictDialog } from '@/components/conflict-dialog';
import { FormErrors } from '@/components/form/form-errors';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useRouter } from '@/i18n/routing';
import { useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { useWeaknessLabels, WeaknessFieldset } from './weakness-fields';

type Input = z.input<typeof weaknessFields>;
const fieldsOf = ({ title, description, category }: WeaknessRecord): Input => ({ title, description, category });

/** Edits the words of a weakness. Whoever comes second sees both versions and chooses. */
export function EditWeaknessDialog({ record }: { record: WeaknessRecord }) {
  const t = useTranslations('weakness');
  const common = useTranslations('common');
  const enums = useTranslations('enums.weaknessCategory');
  const router = useRouter();
  const words = useApiError();
  const labels = useWeaknessLabels();
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [theirs, setTheirs] = useState<WeaknessRecord | null>(null);
  const form = useAppForm<Input, WeaknessFields>(weaknessFields, fieldsOf(record));
  const update = useMutation(
    useTRPC().weakness.update.mutationOptions({
      onSuccess() {
        toast.success(t('form.saved'));
        setTheirs(null);
        setOpen(false);
        router.refresh();
      },
      onError(error) {
        const told = words(error);
        if (told.key === 'errors.conflict' && told.current) return setTheirs(told.current as WeaknessRecord);
        setFault(told);
        showFault(form, { ...told, fields: Object.fromEntries(Object.entries(told.fields).map(([path, text]) => [path.replace(/^fields\./, ''), text])) });
      },
    }),
  );
  const save = (version: number) =>
    form.handleSubmit((fields) => {
      setFault(null);
      update.mutate({ id: record.id, version, fields });
    });
  const mine = form.getValues();
  const row = (label: string, my: string | null | undefined, their: string | null | undefined) => ({ label, mine: my ?? '', theirs: their ?? '' });
  return (
    <>
      <Dialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          setFault(null);
          if (next) form.reset(fieldsOf(record));
        }}
      >
        <DialogTrigger asChild>
          <Button size="sm">{t('action.edit')}</Button>
        </DialogTrigger>
        <DialogContent title={t('form.editTitle')} closeLabel={common('close')}>
          <form noValidate className="flex flex-col gap-4" onSubmit={save(record.version)}>
            <FormErrors form={form} labels={labels} fault={fault} />
            <WeaknessFieldset control={form.control} />
            <div className="flex justify-end gap-2">
              <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
              <Button type="submit" variant="primary" pending={update.isPending}>
                {common('save')}
              </Button>
            </div>
          </form>
        </DialogContent>
      </Dialog>
      <ConflictDialog
        open={theirs !== null}
        pending={update.isPending}
        fields={
          theirs
            ? [
                row(t('form.title'), mine.title.vi, theirs.title.vi),
                row(`${t('form.title')} (${common('languageEn')})`, mine.title.en, theirs.title.en),
                row(`${t('form.title')} (${common('languageFr')})`, mine.title.fr, theirs.title.fr),
                row(t('form.category'), enums(mine.category), enums(theirs.category)),
                row(t('form.description'), mine.description?.vi, theirs.description?.vi),
                row(`${t('form.description')} (${common('languageEn')})`, mine.description?.en, theirs.description?.en),
                row(`${t('form.description')} (${common('languageFr')})`, mine.description?.fr, theirs.description?.fr),
              ]
            : []
        }
        onKeepMine={() => theirs && void save(theirs.version)()}
        onTakeTheirs={() => {
          setTheirs(null);
          setOpen(false);
          router.refresh();
        }}
        onClose={() => setTheirs(null)}
      />
    </>
  );
}
