'use client';
import '@nhipcau/domain/shared/validation';
import type { ReportDetail } from '@nhipcau/api/report';
import { isSameDraft, type ReportDraft, reportDraft } from '@nhipcau/domain/report';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTRPCClient } from '@/trpc/client';
import { type ApiFault, useApiError } from '@/trpc/use-api-error';
import { dropDraft, keepDraft, keptDraft } from './draft-store';
import { useOnline } from './use-online';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'invalid' | 'failed';
export interface Conflict {
  version: number;
  theirs: ReportDraft;
}
type Current = { version: number; status: string; draft: ReportDraft };

const PAUSE_MS = 800;
const RETRY_MS = 10_000;
const isCurrent = (value: unknown): value is Current =>
  typeof value === 'object' && value !== null && 'draft' in value && 'version' in value && 'status' in value;
const WRITABLE = ['DRAFT', 'RETURNED', 'REOPENED'];
/** Whether the server has what was written, as it would read it. */
const arrived = (written: ReportDraft, stored: ReportDraft) => {
  const parsed = reportDraft.safeParse(written);
  return parsed.success && isSameDraft(parsed.data, stored);
};

/** Field path → validation key, for what the schema refuses. Activities and difficulties are named by their id, not by their place. */
export function fieldErrors(draft: ReportDraft): Record<string, string> {
  const parsed = reportDraft.safeParse(draft);
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map((issue) => {
      const [list, index, ...rest] = issue.path;
      const items = list === 'activities' || list === 'difficulties' ? draft[list] : null;
      const id = items && typeof index === 'number' ? items[index]?.id : index;
      return [[list, id, ...rest].filter((part) => part !== undefined).join('.'), issue.message];
    }),
  );
}

/**
 * A report while it is being written: kept on this device with each change, saved to the server after a pause in typing, sent again when the network is
 * back. One save is under way at a time. A lost race is a `conflict` that the person decides; until then nothing is sent and nothing is lost.
 */
export function useReportDraft(report: ReportDetail) {
  const client = useTRPCClient();
  const toFault = useApiError();
  const online = useOnline();
  const [draft, setDraft] = useState(report.draft);
  const [state, setState] = useState<SaveState>('saved');
  const [savedAt, setSavedAt] = useState(report.savedAt);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [restored, setRestored] = useState(false);
  const latest = useRef(report.draft);
  const version = useRef(report.version);
  const dirty = useRef(false);
  const busy = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const blocked = useRef(false);

  // the words change with each render; saving must not begin anew because of that
  const words = useRef(toFault);
  useEffect(() => {
    words.current = toFault;
  });

  const failed = useCallback((error: unknown) => {
    const told = words.current(error);
    if (told.key === 'errors.network') return setState('offline');
    if (isCurrent(told.current) && WRITABLE.includes(told.current.status)) {
      blocked.current = true;
      setConflict({ version: told.current.version, theirs: told.current.draft });
    }
    setFault(told);
    setState('failed');
  }, []);

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (busy.current) await busy.current;
    if (!dirty.current || blocked.current) return;
    const sent = latest.current;
    const parsed = reportDraft.safeParse(sent);
    if (!parsed.success) return setState('invalid');
    if (!navigator.onLine) return setState('offline');
    setState('saving');
    busy.current = (async () => {
      try {
        const answer = await client.report.saveDraft.mutate({ id: report.id, version: version.current, draft: parsed.data });
        version.current = answer.version;
        setSavedAt(answer.savedAt);
        setFault(null);
        dirty.current = latest.current !== sent;
        if (dirty.current) {
          keepDraft(report.id, { version: version.current, draft: latest.current });
          setState('waiting');
        } else {
          dropDraft(report.id);
          setState('saved');
        }
      } catch (error) {
        failed(error);
      } finally {
        busy.current = null;
      }
    })();
    await busy.current;
  }, [client, report.id, failed]);

  const later = useCallback(
    (pause: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    [save],
  );

  /** Writes something new. It is on this device before the browser does anything else. */
  const change = useCallback(
    (next: (draft: ReportDraft) => ReportDraft) => {
      latest.current = next(latest.current);
      dirty.current = true;
      keepDraft(report.id, { version: version.current, draft: latest.current });
      setDraft(latest.current);
      setState(navigator.onLine ? 'waiting' : 'offline');
      later(PAUSE_MS);
    },
    [report.id, later],
  );

  // what an earlier visit could not send
  useEffect(() => {
    const kept = keptDraft(report.id);
    if (!kept) return;
    if (arrived(kept.draft, report.draft)) return dropDraft(report.id);
    latest.current = kept.draft;
    dirty.current = true;
    setDraft(kept.draft);
    if (kept.version === report.version) {
      setRestored(true);
      later(0);
    } else {
      blocked.current = true;
      setConflict({ version: report.version, theirs: report.draft });
    }
  }, [report.id, report.version, report.draft, later]);

  // back online, or the server did not answer: try again
  useEffect(() => {
    if (state !== 'offline' || !online) return;
    const again = setTimeout(() => void save(), dirty.current && busy.current === null ? 300 : RETRY_MS);
    const repeat = setInterval(() => void save(), RETRY_MS);
    return () => {
      clearTimeout(again);
      clearInterval(repeat);
    };
  }, [state, online, save]);

  // leaving the page sends what waits
  useEffect(() => {
    const leave = () => void save();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      clearTimeout(timer.current);
      void save();
    };
  }, [save]);

  const decided = (chosen: ReportDraft, upon: number, isDirty: boolean) => {
    latest.current = chosen;
    version.current = upon;
    blocked.current = false;
    dirty.current = isDirty;
    setDraft(chosen);
    setConflict(null);
    setFault(null);
    if (isDirty) {
      keepDraft(report.id, { version: upon, draft: chosen });
      setState('waiting');
      later(0);
    } else {
      dropDraft(report.id);
      setState('saved');
    }
  };

  /** Hands the report in as it stands. True once the server has it. */
  const submit = async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (busy.current) await busy.current;
    if (blocked.current) return false;
    const parsed = reportDraft.safeParse(latest.current);
    if (!parsed.success) return false;
    blocked.current = true;
    try {
      await client.report.submit.mutate({ id: report.id, version: version.current, draft: parsed.data });
      dirty.current = false;
      dropDraft(report.id);
      return true;
    } catch (error) {
      blocked.current = false;
      failed(error);
      return false;
    }
  };

  return {
    draft,
    change,
    save,
    submit,
    state,
    savedAt,
    fault,
    conflict,
    restored,
    online,
    keepMine: () => {
      if (conflict) decided(latest.current, conflict.version, true);
    },
    takeTheirs: () => {
      if (conflict) decided(conflict.theirs, conflict.version, false);
    },
  };
}
export type ReportWriting = ReturnType<typeof useReportDraft>;
