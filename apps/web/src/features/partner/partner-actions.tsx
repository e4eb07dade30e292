'use client';
import { pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Combobox } from '@nhipcau/ui/combobox';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Field } from '@nhipcau/ui/field';
import { toast } from '@nhipcau/ui/toast';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useQuery, useQueryClient, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

type Versioned = { id: string; version: number };
type Named = Versioned & { name: { vi: string; en?: string | null | undefined; fr?: string | null | undefined } };

/** Runs a step of the record; where somebody else was faster the page shows the record as it is now. */
function useStep() {
  const t = useTranslations('partner.action');
  const router = useRouter();
  const explain = useApiError();
  const [error, setError] = useState<string | null>(null);
  async function step(work: () => Promise<unknown>, done: string): Promise<boolean> {
    setError(null);
    try {
      await work();
      toast.success(done);
      router.refresh();
      return true;
    } catch (cause) {
      const told = explain(cause);
      if (told.key !== 'errors.conflict') {
        setError(told.message);
        return false;
      }
      toast.error(t('outdated'));
      router.refresh();
      return true;
    }
  }
  return { step, error, setError };
}

/** Archives a partner or brings it back; asked about before it is done. */
export function ArchiveButton({ partner, archived }: { partner: Versioned; archived: boolean }) {
  const t = useTranslations('partner.action');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const change = useMutation(trpc.partner.archive.mutationOptions());
  const { step, error } = useStep();
  const word = archived ? 'restore' : 'archive';
  return (
    <ConfirmDialog
      title={t(word)}
      description={t(`${word}Text`)}
      confirmLabel={t(word)}
      cancelLabel={common('back')}
      trigger={
        <Button size="sm" variant="ghost">
          {t(word)}
        </Button>
      }
      error={error}
      onConfirm={() => step(() => change.mutateAsync({ id: partner.id, version: partner.version, archived: !archived }), t(archived ? 'restored' : 'archived'))}
    />
  );
}

/** Merges this partner into another, which stays. The most alike is offered first. */
export function MergeButton({ partner, countries, website }: { partner: Named; countries: string[]; website: string | null }) {
  const t = useTranslations('partner.merge');
  const common = useTranslations('common');
  const locale = useLocale();
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const merge = useMutation(trpc.partner.merge.mutationOptions());
  const { step, error, setError } = useStep();
  const [open, setOpen] = useState(false);
  const [into, setInto] = useState<string | null>(null);
  const choices = useQuery({ ...trpc.partner.choices.queryOptions(), enabled: open });
  const alike = useQuery({ ...trpc.partner.duplicates.queryOptions({ id: partner.id, name: partner.name, countries, website }), enabled: open });
  const name = pickText(partner.name, locale);

  async function confirm() {
    if (!into) {
      setError(t('missing'));
      return false;
    }
    // the version of the one that stays, as it is now: what changed since counts as looked at
    const { version } = await client.fetchQuery({ ...trpc.partner.get.queryOptions({ id: into }), staleTime: 0 });
    const done = await step(() => merge.mutateAsync({ id: partner.id, version: partner.version, intoId: into, intoVersion: version }), t('done'));
    if (done) router.push(`/partners/${into}`);
    return done;
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={setOpen}
      title={t('title', { name })}
      description={t('text')}
      confirmLabel={t('confirm')}
      cancelLabel={common('back')}
      trigger={
        <Button size="sm" variant="ghost">
          {t('open')}
        </Button>
      }
      error={error}
      onConfirm={confirm}
    >
      <Field id="merge-into" label={t('into')} required>
        <Combobox
          options={(choices.data ?? []).filter(({ id }) => id !== partner.id).map((one) => ({ value: one.id, label: pickText(one.name, locale) }))}
          value={into}
          onValueChange={setInto}
          placeholder={t('pick')}
          searchLabel={t('search')}
          emptyLabel={common('none')}
        />
      </Field>
      {alike.data?.[0] ? (
        <p className="mt-2 text-sm">
          <button
            type="button"
            className="text-left text-jade underline underline-offset-2 touch:min-h-11"
            onClick={() => setInto(alike.data?.[0]?.id ?? null)}
          >
            {t('alike', { name: pickText(alike.data[0].name, locale) })}
          </button>
        </p>
      ) : null}
    </ConfirmDialog>
  );
}

/** Takes a merge back. */
export function UndoMergeButton({ partner, label }: { partner: Versioned; label: string }) {
  const t = useTranslations('partner.merge');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const undo = useMutation(trpc.partner.undoMerge.mutationOptions());
  const { step, error } = useStep();
  return (
    <ConfirmDialog
      title={t('undo')}
      description={t('undoText')}
      confirmLabel={t('undo')}
      cancelLabel={common('back')}
      trigger={
        <Button size="sm" aria-label={label}>
          {t('undo')}
        </Button>
      }
      error={error}
      onConfirm={() => step(() => undo.mutateAsync({ id: partner.id, version: partner.version }), t('undone'))}
    />
  );
}
