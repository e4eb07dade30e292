'use client';
import { REPORT_LIMITS } from '@nhipcau/domain/report';
import { Button } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { Textarea } from '@nhipcau/ui/textarea';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

/** A line of the talk under a report. What could not be sent stays in the box and can be sent again, once. */
export function CommentForm({ reportId }: { reportId: string }) {
  const t = useTranslations('report.comment');
  const trpc = useTRPC();
  const router = useRouter();
  const toFault = useApiError();
  const [text, setText] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const comment = useMutation(
    trpc.report.comment.mutationOptions({
      onSuccess: () => {
        setText('');
        setKey(crypto.randomUUID());
        router.refresh();
      },
    }),
  );
  return (
    <form
      data-shell
      className="mt-3 flex flex-col items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() && !comment.isPending) comment.mutate({ id: reportId, text, idempotencyKey: key });
      }}
    >
      <Field label={t('label')} id="comment" className="w-full" error={comment.error ? toFault(comment.error).message : undefined}>
        <Textarea rows={2} maxLength={REPORT_LIMITS.comment} value={text} onChange={(event) => setText(event.currentTarget.value)} className="min-h-11" />
      </Field>
      <Button type="submit" pending={comment.isPending} disabled={!text.trim()}>
        {t('send')}
      </Button>
    </form>
  );
}
