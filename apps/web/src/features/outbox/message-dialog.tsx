'use client';
import type { RouterOutputs } from '@nhipcau/api';
import { formatInstant } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Button } from '@nhipcau/ui/button';
import { DescriptionList } from '@nhipcau/ui/description-list';
import { Dialog, DialogContent } from '@nhipcau/ui/dialog';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWork } from '@/components/use-work';
import { useTRPCClient } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

type Message = RouterOutputs['outbox']['get'];

/** Addresses become links, so that a held invitation can be followed; nothing else of the text is interpreted. */
function Body({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s…]+)(?=\s|$)/);
  return (
    <p className="whitespace-pre-wrap break-words rounded-lg border border-line bg-paper p-4">
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <a key={part} href={part} className="text-jade underline">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}

export function MessageActions({ id, subjectId, failed }: { id: string; subjectId: string; failed: boolean }) {
  const t = useTranslations();
  const locale = useLocale();
  const client = useTRPCClient();
  const toFault = useApiError();
  const { run, pending } = useWork({ toastFault: true });
  const [shown, setShown] = useState<Message | string | null>(null);
  async function read() {
    try {
      setShown(await client.outbox.get.query({ id }));
    } catch (error) {
      setShown(toFault(error).message);
    }
  }
  const message = typeof shown === 'object' ? shown : null;
  return (
    <span className="flex flex-wrap justify-end gap-2">
      <Button size="sm" onClick={read} id={`read-${id}`} aria-labelledby={`read-${id} ${subjectId}`}>
        {t('outbox.read')}
      </Button>
      {failed ? (
        <Button
          size="sm"
          pending={pending}
          onClick={() => run(() => client.outbox.retry.mutate({ id }), t('outbox.retried'))}
          id={`retry-${id}`}
          aria-labelledby={`retry-${id} ${subjectId}`}
        >
          {t('outbox.retry')}
        </Button>
      ) : null}
      <Dialog open={shown !== null} onOpenChange={(next) => !next && setShown(null)}>
        <DialogContent title={message?.subject ?? t('outbox.read')} closeLabel={t('common.close')}>
          {typeof shown === 'string' ? <Banner kind="error">{shown}</Banner> : null}
          {message ? (
            <div className="flex flex-col gap-4">
              <DescriptionList
                items={[
                  { term: t('outbox.to'), detail: message.to },
                  { term: t('common.status'), detail: t(`enums.mailStatus.${message.status}`) },
                  { term: t('outbox.createdAt'), detail: formatInstant(message.createdAt, locale) },
                  ...(message.sentAt ? [{ term: t('outbox.sentAt'), detail: formatInstant(message.sentAt, locale) }] : []),
                  ...(message.lastError ? [{ term: t('outbox.error'), detail: <span lang="en">{message.lastError}</span> }] : []),
                ]}
              />
              <Body text={message.text} />
              {message.text.includes('/…') ? <p className="text-ink-3 text-xs">{t('outbox.hiddenLink')}</p> : null}
            </div>
          ) : null}
        </DialogContent>
      </Dialog>
    </span>
  );
}
