'use client';
import { useTranslations } from 'next-intl';
import { FigureField } from './draft-fields';
import { useEditor } from './editor-context';

/** Step 3: what the association gained. */
export function StepOrganisation() {
  const t = useTranslations('report.field');
  const { draft, change } = useEditor();
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <FigureField path="newUnits" label={t('newUnits')} value={draft.newUnits} onChange={(newUnits) => change((now) => ({ ...now, newUnits }))} />
      <FigureField path="newMembers" label={t('newMembers')} value={draft.newMembers} onChange={(newMembers) => change((now) => ({ ...now, newMembers }))} />
    </div>
  );
}
