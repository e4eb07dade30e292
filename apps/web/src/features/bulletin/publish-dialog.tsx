'use client';
import type { PublicationState } from '@nhipcau/api/publication';
import { Button } from '@nhipcau/ui/button';
import { Checkbox } from '@nhipcau/ui/checkbox';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Field } from '@nhipcau/ui/field';
import { Textarea } from '@nhipcau/ui/textarea';
import { toast } from '@nhipcau/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

/** Publishes an issue, or with a note a correction of a published one; asks first, since neither can be taken back. */
export function PublishDialog({ publication }: { publication: PublicationState }) {
  const t = useTranslations('bulletin.publish');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const router = useRouter();
  const explain = useApiError();
  const publish = useMutation(trpc.publication.publish.mutationOptions());
  const correct = useMutation(trpc.publication.correct.mutationOptions());
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [send, setSend] = useState(false);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const again = publication.status === 'PUBLISHED';
  const subscribers = publication.subscribers.reduce((sum, { count }) => sum + count, 0);

  async function confirm() {
    setMissing(again && !note.trim());
    if (again && !note.trim()) return false;
    const call = { id: publication.id, version: publication.version, send, idempotencyKey };
    try {
      if (again) await correct.mutateAsync({ ...call, note });
      else await publish.mutateAsync(call);
    } catch (error) {
      setFault(explain(error).message);
      return false;
    }
    toast.success(t(again ? 'corrected' : 'published'));
    router.refresh();
    return true;
  }

  return (
    <ConfirmDialog
      title={again ? t('correctTitle') : t('publishTitle', { number: String(publication.number), year: String(publication.year) })}
      description={t(again ? 'correctText' : 'publishText')}
      confirmLabel={t(again ? 'correct' : 'publish')}
      cancelLabel={common('cancel')}
      onConfirm={confirm}
      error={fault}
      trigger={<Button variant="primary">{t(again ? 'correct' : 'publish')}</Button>}
    >
      <div className="grid gap-3">
        {again ? (
          <Field label={t('note')} help={t('noteHelp')} required mark={common('required')} error={missing ? t('noteMissing') : undefined}>
            <Textarea value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} />
          </Field>
        ) : null}
        {subscribers > 0 ? <Checkbox label={t('send', { count: subscribers })} checked={send} onChange={(event) => setSend(event.target.checked)} /> : null}
      </div>
    </ConfirmDialog>
  );
}
