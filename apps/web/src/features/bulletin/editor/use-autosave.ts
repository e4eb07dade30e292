'use client';
import { type ArticleDetail, type ArticleState, articleState } from '@nhipcau/api/bulletin';
import { type ArticleFields, isSameSides, mergeSides } from '@nhipcau/domain/bulletin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError } from '@/trpc/use-api-error';

export type SaveState =
  | { kind: 'saved' | 'dirty' | 'saving' | 'offline' }
  | { kind: 'refused'; message: string }
  /** both changed the same part: somebody has to choose */
  | { kind: 'conflict'; theirs: ArticleState };

const PAUSE = 1200;
const AGAIN = 8000;
const textsOf = ({ titleA, titleB, contentA, contentB }: ArticleFields): ArticleFields => ({ titleA, titleB, contentA, contentB });

/**
 * Keeps what is written without being asked: after a pause, one call at a time. What somebody else changed meanwhile in the other language is taken in
 * (`onTaken`); where both changed the same part it stops and keeps both.
 */
export function useAutosave(article: ArticleDetail, onTaken: (fields: ArticleFields) => void, onMerged: () => void) {
  const trpc = useTRPC();
  const explain = useApiError();
  const { mutateAsync: send } = useMutation(trpc.article.save.mutationOptions());
  const { mutateAsync: keep } = useMutation(trpc.article.keep.mutationOptions());
  const [draft, setDraft] = useState<ArticleFields>(() => textsOf(article));
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const held = useRef({ base: draft, draft, version: article.version, running: null as Promise<boolean> | null, stopped: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ explain, onTaken, onMerged });
  useEffect(() => {
    latest.current = { explain, onTaken, onMerged };
  });

  const take = useCallback((fields: ArticleFields) => {
    held.current.draft = fields;
    setDraft(fields);
    latest.current.onTaken(fields);
  }, []);

  /** Everything written so far is kept. false: it could not be. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const now = held.current;
    if (now.running) await now.running;
    if (now.stopped) return false;
    if (isSameSides(now.base, now.draft)) return true;
    const run = async (): Promise<boolean> => {
      const sent = now.draft;
      setState({ kind: 'saving' });
      try {
        const { version } = await send({ id: article.id, version: now.version, ...sent });
        now.version = version;
        now.base = sent;
        if (isSameSides(sent, now.draft)) setState({ kind: 'saved' });
        else timer.current = setTimeout(() => void flush(), PAUSE);
        return true;
      } catch (error) {
        const told = latest.current.explain(error);
        const theirs = told.key === 'errors.conflict' ? articleState.safeParse(told.current) : null;
        if (theirs?.success) {
          const merged = mergeSides(now.base, now.draft, textsOf(theirs.data));
          if (!merged) {
            now.stopped = true;
            setState({ kind: 'conflict', theirs: theirs.data });
            return false;
          }
          now.base = textsOf(theirs.data);
          now.version = theirs.data.version;
          take(merged);
          latest.current.onMerged();
          return run();
        }
        if (told.key === 'errors.network') {
          setState({ kind: 'offline' });
          timer.current = setTimeout(() => void flush(), AGAIN);
        } else setState({ kind: 'refused', message: told.message });
        return false;
      }
    };
    now.running = run().finally(() => {
      now.running = null;
    });
    return now.running;
  }, [article.id, send, take]);

  const change = useCallback(
    (part: Partial<ArticleFields>) => {
      const next = { ...held.current.draft, ...part };
      held.current.draft = next;
      setDraft(next);
      if (held.current.stopped) return;
      setState((now) => (now.kind === 'offline' ? now : { kind: 'dirty' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [flush],
  );

  /** Ends a conflict: mine goes over theirs, which is a version already; or theirs is taken and mine kept as a version. */
  const choose = useCallback(
    async (which: 'mine' | 'theirs', theirs: ArticleState): Promise<number | null> => {
      const now = held.current;
      const kept = which === 'theirs' ? (await keep({ id: article.id, ...now.draft })).number : null;
      now.base = textsOf(theirs);
      now.version = theirs.version;
      now.stopped = false;
      if (which === 'theirs') take(textsOf(theirs));
      setState({ kind: 'saved' });
      if (which === 'mine') await flush();
      return kept;
    },
    [article.id, flush, keep, take],
  );

  /** The text as the server has it now, after a restored version. */
  const replace = useCallback(
    (theirs: ArticleState) => {
      held.current.base = textsOf(theirs);
      held.current.version = theirs.version;
      take(textsOf(theirs));
      setState({ kind: 'saved' });
    },
    [take],
  );

  useEffect(() => {
    const isOpen = () => !isSameSides(held.current.base, held.current.draft);
    const warn = (event: BeforeUnloadEvent) => {
      if (isOpen()) event.preventDefault();
    };
    const hidden = () => {
      if (document.visibilityState === 'hidden' && isOpen()) void flush();
    };
    const online = () => void flush();
    addEventListener('beforeunload', warn);
    addEventListener('online', online);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('beforeunload', warn);
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', hidden);
      if (isOpen()) void flush();
    };
  }, [flush]);

  return { draft, state, change, flush, choose, replace, version: () => held.current.version };
}
