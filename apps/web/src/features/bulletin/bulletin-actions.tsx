'use client';
import type { BulletinDetail } from '@nhipcau/api/bulletin';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Field } from '@nhipcau/ui/field';
import { Textarea } from '@nhipcau/ui/textarea';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWork } from '@/components/use-work';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';

type Bulletin = Pick<BulletinDetail, 'id' | 'version' | 'status' | 'obstacle'> & { articles: { length: number } };

/** Approves the bulletin once nothing stands against it, or reopens it with a reason. */
export function BulletinActions({ bulletin, mayReview, mayWrite }: { bulletin: Bulletin; mayReview: boolean; mayWrite: boolean }) {
  const t = useTranslations('bulletin.action');
  const errors = useTranslations('bulletin.error');
  if (bulletin.status === 'PUBLISHED') return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are the steps of one record
    <div role="group" aria-label={t('label')} className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {mayReview && bulletin.status === 'WRITING' && bulletin.obstacle === null ? <Step bulletin={bulletin} move="approve" /> : null}
      {mayReview && bulletin.status === 'APPROVED' ? <Step bulletin={bulletin} move="reopen" /> : null}
      {bulletin.status === 'WRITING' && bulletin.obstacle !== null ? <p className="text-ink-2 text-sm">{errors(bulletin.obstacle)}</p> : null}
      {mayWrite && bulletin.status === 'WRITING' && bulletin.articles.length === 0 ? <Remove id={bulletin.id} /> : null}
    </div>
  );
}

function Step({ bulletin, move }: { bulletin: Bulletin; move: 'approve' | 'reopen' }) {
  const t = useTranslations('bulletin.action');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const { run, fault } = useWork();
  const change = useMutation(trpc.bulletin.move.mutationOptions());
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  async function confirm() {
    setMissing(move === 'reopen' && !reason.trim());
    if (move === 'reopen' && !reason.trim()) return false;
    return (await run(() => change.mutateAsync({ id: bulletin.id, version: bulletin.version, move, reason: reason || null }), t('done'))) === null;
  }
  return (
    <ConfirmDialog
      key={bulletin.version}
      title={t(move)}
      description={t(`${move}Text`)}
      confirmLabel={t(move)}
      cancelLabel={common('back')}
      error={fault?.message}
      trigger={
        <Button size="sm" variant={move === 'approve' ? 'primary' : 'secondary'}>
          {t(move)}
        </Button>
      }
      onConfirm={confirm}
    >
      {move === 'reopen' ? (
        <Field label={t('reason')} required error={missing ? t('reasonMissing') : undefined}>
          <Textarea rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </Field>
      ) : null}
    </ConfirmDialog>
  );
}

function Remove({ id }: { id: string }) {
  const t = useTranslations('bulletin.action');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const router = useRouter();
  const { run, fault } = useWork();
  const remove = useMutation(trpc.bulletin.remove.mutationOptions());
  return (
    <ConfirmDialog
      danger
      title={t('remove')}
      description={t('removeText')}
      confirmLabel={t('remove')}
      cancelLabel={common('back')}
      error={fault?.message}
      trigger={
        <Button size="sm" variant="ghost">
          {t('remove')}
        </Button>
      }
      onConfirm={async () => {
        const refused = await run(() => remove.mutateAsync({ id }), t('removed'));
        if (!refused) router.push('/bulletins');
        return refused === null;
      }}
    />
  );
}
