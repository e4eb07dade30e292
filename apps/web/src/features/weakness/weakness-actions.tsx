'use client';
import type { WeaknessRecord } from '@nhipcau/api/weakness';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Field } from '@nhipcau/ui/field';
import { Select } from '@nhipcau/ui/select';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

/** Puts a weakness away or takes it up again, and has a later review name it once more. */
export function WeaknessActions({ record, namableYears }: { record: WeaknessRecord; namableYears: number[] }) {
  const t = useTranslations('weakness');
  const common = useTranslations('common');
  const router = useRouter();
  const trpc = useTRPC();
  const words = useApiError();
  const [error, setError] = useState<string | null>(null);
  const [year, setYear] = useState(String(namableYears[0] ?? ''));
  const archive = useMutation(trpc.weakness.archive.mutationOptions());
  const restore = useMutation(trpc.weakness.restore.mutationOptions());
  const nameAgain = useMutation(trpc.weakness.nameAgain.mutationOptions());
  const target = { id: record.id, version: record.version };
  const run = async (work: () => Promise<unknown>, done: string) => {
    setError(null);
    try {
      await work();
    } catch (cause) {
      const told = words(cause);
      setError(Object.values(told.fields)[0] ?? told.message);
      return false;
    }
    toast.success(done);
    router.refresh();
    return true;
  };
  if (record.archived) {
    return (
      <>
        <Button size="sm" pending={restore.isPending} onClick={() => run(() => restore.mutateAsync(target), t('form.restoredDone'))}>
          {t('action.restore')}
        </Button>
        {error ? (
          <p role="alert" className="basis-full text-off text-sm">
            {error}
          </p>
        ) : null}
      </>
    );
  }
  return (
    <>
      {namableYears.length > 0 ? (
        <ConfirmDialog
          trigger={<Button size="sm">{t('action.nameAgain')}</Button>}
          title={t('action.nameAgainTitle')}
          description={t('action.nameAgainText')}
          confirmLabel={t('action.nameAgain')}
          cancelLabel={common('cancel')}
          error={error}
          onOpenChange={() => setError(null)}
          onConfirm={() => run(() => nameAgain.mutateAsync({ ...target, year: Number(year) }), t('form.namedDone'))}
        >
          <Field label={t('form.reviewYear')}>
            <Select
              value={year}
              onChange={(event) => setYear(event.currentTarget.value)}
              options={namableYears.map((of) => ({ value: String(of), label: String(of) }))}
            />
          </Field>
        </ConfirmDialog>
      ) : null}
      <ConfirmDialog
        trigger={<Button size="sm">{t('action.archive')}</Button>}
        title={t('action.archiveTitle')}
        description={t('action.archiveText')}
        confirmLabel={t('action.archive')}
        cancelLabel={common('cancel')}
        danger
        error={error}
        onOpenChange={() => setError(null)}
        onConfirm={() => run(() => archive.mutateAsync(target), t('form.archivedDone'))}
      />
    </>
  );
}
