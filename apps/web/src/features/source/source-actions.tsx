'use client';
import type { SourceRecord } from '@nhipcau/api/source';
import { type SourceFields, type SourceFieldsInput, sourceFields } from '@nhipcau/domain/source';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Dialog, DialogContent, DialogTrigger } from '@nhipcau/ui/dialog';
import { toast } from '@nhipcau/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConflictDialog } from '@/components/conflict-dialog';
import { FormErrors } from '@/components/form/form-errors';
import { showFault, useAppForm } from '@/components/form/use-app-form';
import { useRouter } from '@/i18n/routing';
import { useTRPC } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { SourceFieldset, useSourceLabels } from './source-fields';

const fieldsOf = ({ title, kind, language, year, publisher, url, issuedOn }: SourceRecord): SourceFieldsInput => ({
  title,
  kind,
  language,
  year,
  publisher,
  url,
  issuedOn,
});

function EditDialog({ record }: { record: SourceRecord }) {
  const t = useTranslations('source');
  const enums = useTranslations('enums');
  const common = useTranslations('common');
  const router = useRouter();
  const words = useApiError();
  const labels = useSourceLabels();
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [theirs, setTheirs] = useState<SourceRecord | null>(null);
  const form = useAppForm<SourceFieldsInput, SourceFields>(sourceFields, fieldsOf(record));
  const update = useMutation(
    useTRPC().source.update.mutationOptions({
      onSuccess() {
        toast.success(t('form.saved'));
        setTheirs(null);
        setOpen(false);
        router.refresh();
      },
      onError(error) {
        const told = words(error);
        if (told.key === 'errors.conflict' && told.current) return setTheirs(told.current as SourceRecord);
        setFault(told);
        showFault(form, { ...told, fields: Object.fromEntries(Object.entries(told.fields).map(([path, text]) => [path.replace(/^fields\./, ''), text])) });
      },
    }),
  );
  const save = (version: number) => form.handleSubmit((fields) => update.mutate({ id: record.id, version, fields }));
  const told = (value: SourceFieldsInput) => [
    value.title.vi,
    enums(`sourceKind.${value.kind}`),
    enums(`locale.${value.language}`),
    String(value.year ?? ''),
    value.issuedOn ?? '',
    value.publisher ?? '',
    value.url ?? '',
  ];
  const names = [t('form.title'), t('form.kind'), t('form.language'), t('form.year'), t('form.issuedOn'), t('form.publisher'), t('form.url')];
  const [mine, other] = [told(form.getValues()), theirs ? told(fieldsOf(theirs)) : []];
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
          <Button size="sm">{t('edit')}</Button>
        </DialogTrigger>
        <DialogContent title={t('form.editTitle')} closeLabel={common('close')}>
          <form noValidate className="flex flex-col gap-4" onSubmit={save(record.version)}>
            <FormErrors form={form} labels={labels} fault={fault} />
            <SourceFieldset control={form.control} />
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
        fields={theirs ? names.map((label, index) => ({ label, mine: mine[index] ?? '', theirs: other[index] ?? '' })) : []}
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

/** What an administrator does with a document: correct what is said of it, take its text away. */
export function SourceActions({ record, hasText }: { record: SourceRecord; hasText: boolean }) {
  const t = useTranslations('source');
  const common = useTranslations('common');
  const router = useRouter();
  const words = useApiError();
  const [error, setError] = useState<string | null>(null);
  const removeText = useMutation(useTRPC().source.removeText.mutationOptions());
  return (
    <>
      <EditDialog record={record} />
      {hasText ? (
        <ConfirmDialog
          trigger={<Button size="sm">{t('removeText.action')}</Button>}
          title={t('removeText.title')}
          description={t('removeText.text')}
          confirmLabel={t('removeText.confirm')}
          cancelLabel={common('cancel')}
          danger
          error={error}
          onOpenChange={() => setError(null)}
          onConfirm={async () => {
            try {
              await removeText.mutateAsync({ id: record.id, version: record.version });
            } catch (cause) {
              setError(words(cause).message);
              return false;
            }
            toast.success(t('removeText.done'));
            router.refresh();
            return true;
          }}
        />
      ) : null}
    </>
  );
}
