'use client';
import type { SourceRecord } from '@nhipcau/api/source';
import { type SourceFields, type SourceFieldsInput, sourceFields } from '@nhipcau/domain/source';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EditDialog } from '@/components/form/edit-dialog';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';
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

function EditSource({ record }: { record: SourceRecord }) {
  const t = useTranslations('source');
  const enums = useTranslations('enums');
  const labels = useSourceLabels();
  const { mutateAsync } = useMutation(useTRPC().source.update.mutationOptions());
  const told = (value: SourceFieldsInput): [string, string][] => [
    [t('form.title'), value.title.vi],
    [t('form.kind'), enums(`sourceKind.${value.kind}`)],
    [t('form.language'), enums(`locale.${value.language}`)],
    [t('form.year'), String(value.year ?? '')],
    [t('form.issuedOn'), value.issuedOn ?? ''],
    [t('form.publisher'), value.publisher ?? ''],
    [t('form.url'), value.url ?? ''],
  ];
  return (
    <EditDialog<SourceRecord, SourceFieldsInput, SourceFields>
      record={record}
      schema={sourceFields}
      fieldsOf={fieldsOf}
      save={mutateAsync}
      words={{ trigger: t('edit'), title: t('form.editTitle'), saved: t('form.saved') }}
      labels={labels}
      compare={(mine, theirs) => {
        const other = told(theirs);
        return told(mine).map(([label, value], index) => ({ label, mine: value, theirs: other[index]?.[1] ?? '' }));
      }}
    >
      {(control) => <SourceFieldset control={control} />}
    </EditDialog>
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
      <EditSource record={record} />
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
