'use client';
import { ARTICLE_WORKFLOW, type ArticleMove } from '@nhipcau/domain/bulletin';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Field } from '@nhipcau/ui/field';
import { Textarea } from '@nhipcau/ui/textarea';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWork } from '@/components/use-work';
import { useMutation, useTRPC } from '@/trpc/client';

type ArticleStepsProps = {
  articleId: string;
  moves: ArticleMove[];
  /** keeps what is written, and says at what version the article is then; null: it could not be kept */
  onKeep: () => Promise<number | null>;
};

/** What may become of the article now, a button each; steps back say why where the workflow asks for it. */
export function ArticleSteps({ articleId, moves, onKeep }: ArticleStepsProps) {
  const t = useTranslations('bulletin.move');
  if (moves.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are the steps of one record
    <div role="group" aria-label={t('label')} className="flex flex-wrap gap-2">
      {moves.map((move) => (
        <Step key={move} articleId={articleId} move={move} onKeep={onKeep} />
      ))}
    </div>
  );
}

const ONWARD: ArticleMove[] = ['toTranslation', 'toReview', 'approve'];

function Step({ articleId, move, onKeep }: Omit<ArticleStepsProps, 'moves'> & { move: ArticleMove }) {
  const t = useTranslations('bulletin.move');
  const action = useTranslations('bulletin.action');
  const save = useTranslations('bulletin.save');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const { run, fault } = useWork();
  const change = useMutation(trpc.article.move.mutationOptions());
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const asksReason = ARTICLE_WORKFLOW[move].reason;
  async function confirm() {
    setError(null);
    if (asksReason && !reason.trim()) {
      setError(action('reasonMissing'));
      return false;
    }
    const version = await onKeep();
    if (version === null) {
      setError(save('dirty'));
      return false;
    }
    return (await run(() => change.mutateAsync({ id: articleId, version, move, reason: reason || null }), t('done'))) === null;
  }
  return (
    <ConfirmDialog
      title={t(move)}
      description={t(`${move}Text`)}
      confirmLabel={t(move)}
      cancelLabel={common('back')}
      error={error ?? fault?.message}
      trigger={
        <Button size="sm" variant={ONWARD.includes(move) ? 'primary' : 'secondary'}>
          {t(move)}
        </Button>
      }
      onConfirm={confirm}
    >
      {asksReason ? (
        <Field label={action('reason')} required>
          <Textarea rows={2} maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </Field>
      ) : null}
    </ConfirmDialog>
  );
}
