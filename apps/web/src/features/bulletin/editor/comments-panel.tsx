'use client';
import type { ArticleComment } from '@nhipcau/api/bulletin';
import type { BulletinLanguage } from '@nhipcau/domain/bulletin';
import { formatInstant } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { Textarea } from '@nhipcau/ui/textarea';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

export interface QuotedPassage {
  side: 'A' | 'B';
  quote: string;
}

type CommentsPanelProps = {
  articleId: string;
  comments: ArticleComment[];
  /** what somebody has selected to speak of; null: nothing */
  passage: QuotedPassage | null;
  languages: Record<'A' | 'B', BulletinLanguage>;
  onComments: (comments: ArticleComment[]) => void;
  onDone: () => void;
  /** false: the passage is not in the text any more */
  onGo: (passage: QuotedPassage) => boolean;
};

export function CommentsPanel({ articleId, comments, passage, languages, onComments, onDone, onGo }: CommentsPanelProps) {
  const t = useTranslations('bulletin.comments');
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const settled = comments.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <div className="flex flex-col gap-4">
      {passage ? (
        <NewComment key={passage.quote} articleId={articleId} passage={passage} languages={languages} onComments={onComments} onDone={onDone} />
      ) : (
        <p className="text-ink-2 text-sm">{t('hint')}</p>
      )}
      {comments.length === 0 ? <p className="text-ink-2 text-sm">{t('none')}</p> : null}
      <CommentList comments={open} onComments={onComments} onGo={onGo} />
      {settled.length > 0 ? (
        <details>
          <summary className="cursor-pointer text-ink-2 text-sm touch:py-3">{t('settled', { count: settled.length })}</summary>
          <div className="pt-2">
            <CommentList comments={settled} onComments={onComments} onGo={onGo} />
          </div>
        </details>
      ) : null}
    </div>
  );
}

type NewCommentProps = Pick<CommentsPanelProps, 'articleId' | 'languages' | 'onComments' | 'onDone'> & { passage: QuotedPassage };

function NewComment({ articleId, passage, languages, onComments, onDone }: NewCommentProps) {
  const t = useTranslations('bulletin.comments');
  const common = useTranslations('common');
  const names = useTranslations('enums.bulletinLanguage');
  const trpc = useTRPC();
  const explain = useApiError();
  const send = useMutation(trpc.article.comment.mutationOptions());
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  // whoever asked for it with the keyboard goes on writing here
  useEffect(() => box.current?.focus(), []);
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!text.trim()) return setFault(t('missing'));
    try {
      onComments(await send.mutateAsync({ articleId, ...passage, text }));
      onDone();
    } catch (error) {
      setFault(explain(error).message);
    }
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-2 rounded-lg border border-line p-3">
      <p className="text-ink-2 text-sm">{t('on', { quote: passage.quote, language: names(languages[passage.side]) })}</p>
      <Field label={t('text')} required error={fault ?? undefined}>
        <Textarea ref={box} rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="sm" variant="primary" pending={send.isPending}>
          {t('send')}
        </Button>
        <Button size="sm" variant="ghost" onClick={onDone}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}

function CommentList({ comments, onComments, onGo }: Pick<CommentsPanelProps, 'comments' | 'onComments' | 'onGo'>) {
  const t = useTranslations('bulletin.comments');
  const locale = useLocale();
  const trpc = useTRPC();
  const explain = useApiError();
  const settle = useMutation(trpc.article.settle.mutationOptions());
  const [told, setTold] = useState<{ id: string; text: string } | null>(null);
  if (comments.length === 0) return null;
  const change = async (comment: ArticleComment) => {
    try {
      onComments(await settle.mutateAsync({ id: comment.id, resolved: comment.resolvedAt === null }));
    } catch (error) {
      setTold({ id: comment.id, text: explain(error).message });
    }
  };
  return (
    <ul className="flex flex-col gap-3">
      {comments.map((comment) => (
        <li key={comment.id} className="rounded-lg border border-line p-2.5 text-sm">
          <button
            type="button"
            aria-label={t('go', { quote: comment.quote })}
            onClick={() => setTold(onGo(comment) ? null : { id: comment.id, text: t('gone') })}
            className="border-risk border-l-3 pl-2 text-left text-ink-2 hover:underline touch:min-h-11"
          >
            {comment.quote}
          </button>
          <p className="mt-1 whitespace-pre-line">{comment.text}</p>
          <div className="mt-1 flex flex-wrap items-center justify-between gap-2">
            <span className="text-ink-3 text-xs">
              {comment.authorName ?? t('nobody')} · <time dateTime={comment.createdAt.toISOString()}>{formatInstant(comment.createdAt, locale)}</time>
            </span>
            <Button size="sm" variant="ghost" disabled={settle.isPending} onClick={() => change(comment)}>
              {comment.resolvedAt === null ? t('settle') : t('reopen')}
            </Button>
          </div>
          {told?.id === comment.id ? (
            <p role="status" className="mt-1 text-risk text-xs">
              {told.text}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
