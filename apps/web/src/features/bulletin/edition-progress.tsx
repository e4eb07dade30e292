'use client';
import type { PublicationState } from '@nhipcau/api/publication';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

const LOOK_EVERY_MS = 3000;

/** How far the e-mail edition is, what was refused or is unknown, and sending it. Looks again by itself while messages wait. */
export function EditionProgress({ publication, mayPublish }: { publication: PublicationState; mayPublish: boolean }) {
  const t = useTranslations('bulletin.publish');
  const enums = useTranslations('enums');
  const router = useRouter();
  const { edition } = publication;
  const counts = edition?.counts;
  const open = counts ? counts.PENDING + counts.SENDING : 0;
  useEffect(() => {
    if (open === 0 || !publication.canSend) return;
    const timer = setInterval(() => router.refresh(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [open, publication.canSend, router]);
  const subscribers = publication.subscribers.map(({ language, count }) => t('subscribersOf', { language: enums(`bulletinLanguage.${language}`), count }));
  return (
    <section aria-labelledby="edition">
      <h3 id="edition" className="mb-1 font-semibold">
        {t('edition')}
      </h3>
      <p className="text-ink-2">{t('subscribers', { list: subscribers.join(', ') })}</p>
      <div aria-live="polite" className="mt-1 grid gap-1">
        {edition && counts ? (
          <>
            <ProgressBar
              value={counts.SENT / edition.total}
              label={t('edition')}
              valueText={t('editionProgress', { sent: counts.SENT, total: edition.total })}
              tone="on"
            />
            <p>{t('editionProgress', { sent: counts.SENT, total: edition.total })}</p>
            {open > 0 ? <p>{t('editionQueued', { count: open })}</p> : null}
            {counts.FAILED > 0 ? <p>{t('editionFailed', { count: counts.FAILED })}</p> : null}
            {counts.UNKNOWN > 0 ? <p>{t('editionUnknown', { count: counts.UNKNOWN })}</p> : null}
            {edition.lastError ? <p className="text-ink-2">{t('lastError', { error: edition.lastError })}</p> : null}
          </>
        ) : (
          <p>{t('editionNone')}</p>
        )}
        {publication.canSend ? null : <p className="text-ink-2">{t('noServer')}</p>}
      </div>
      {mayPublish ? (
        <div className="mt-2 flex flex-wrap gap-2">
          {publication.unsent > 0 ? <SendStep publication={publication} step="send" count={publication.unsent} /> : null}
          {counts && counts.FAILED > 0 ? <SendStep publication={publication} step="FAILED" count={counts.FAILED} /> : null}
          {counts && counts.UNKNOWN > 0 ? <SendStep publication={publication} step="UNKNOWN" count={counts.UNKNOWN} /> : null}
        </div>
      ) : null}
    </section>
  );
}

const WORDS = {
  send: ['editionSend', 'editionSendTitle', 'editionSendText'],
  FAILED: ['retryFailed', 'retryFailedTitle', 'retryFailedText'],
  UNKNOWN: ['retryUnknown', 'retryUnknownTitle', 'retryUnknownText'],
} as const;

function SendStep({ publication, step, count }: { publication: PublicationState; step: keyof typeof WORDS; count: number }) {
  const t = useTranslations('bulletin.publish');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const router = useRouter();
  const explain = useApiError();
  const send = useMutation(trpc.publication.send.mutationOptions());
  const retry = useMutation(trpc.publication.retry.mutationOptions());
  const [fault, setFault] = useState<string | null>(null);
  const [label, title, text] = WORDS[step];

  async function confirm() {
    const bulletinId = publication.id;
    try {
      const { queued } =
        step === 'send' ? await send.mutateAsync({ bulletinId, idempotencyKey: crypto.randomUUID() }) : await retry.mutateAsync({ bulletinId, status: step });
      toast.success(t('editionQueued', { count: queued }));
    } catch (error) {
      setFault(explain(error).message);
      return false;
    }
    router.refresh();
    return true;
  }
  return (
    <ConfirmDialog
      title={t(title)}
      description={t(text, { count })}
      confirmLabel={t(label)}
      cancelLabel={common('cancel')}
      onConfirm={confirm}
      error={fault}
      danger={step === 'UNKNOWN'}
      trigger={<Button variant="secondary">{t(label)}</Button>}
    />
  );
}
