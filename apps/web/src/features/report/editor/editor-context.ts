'use client';
import type { ReportDetail } from '@nhipcau/api/report';
import type { ReportActivityInput, ReportDraft, ReportStep } from '@nhipcau/domain/report';
import { createContext, useContext } from 'react';

export interface Editor {
  report: ReportDetail;
  draft: ReportDraft;
  change: (next: (draft: ReportDraft) => ReportDraft) => void;
  /** field path → words of what is wrong with it */
  errors: Record<string, string>;
  /** while this is under way the report is not handed in */
  trackUpload: (work: Promise<void>) => Promise<void>;
  /** goes to a step and, where given, puts the cursor into a field of it */
  goTo: (step: ReportStep, fieldId?: string) => void;
}
const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext.Provider;

/** The report being written. @throws outside the editor */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor outside the report editor');
  return editor;
}

/** Changes of one activity. */
export function useActivity(id: string) {
  const { change } = useEditor();
  return (more: Partial<ReportActivityInput>) =>
    change((draft) => ({ ...draft, activities: draft.activities.map((activity) => (activity.id === id ? { ...activity, ...more } : activity)) }));
}
