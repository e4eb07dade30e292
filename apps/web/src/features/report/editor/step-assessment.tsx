'use client';
import type { PreviousReport } from '@nhipcau/api/report';
import type { ReportDifficultyInput } from '@nhipcau/domain/report';
import { pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { Select } from '@nhipcau/ui/select';
import { Textarea } from '@nhipcau/ui/textarea';
import { toast } from '@nhipcau/ui/toast';
import { Copy, Plus, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldId } from '@/components/form/field-id';
import { ProseField } from './draft-fields';
import { useEditor } from './editor-context';

function Difficulty({ difficulty, number }: { difficulty: ReportDifficultyInput; number: number }) {
  const t = useTranslations('report');
  const locale = useLocale();
  const { report, change, errors } = useEditor();
  const path = (field: string) => `difficulties.${difficulty.id}.${field}`;
  const set = (more: Partial<ReportDifficultyInput>) =>
    change((now) => ({ ...now, difficulties: now.difficulties.map((one) => (one.id === difficulty.id ? { ...one, ...more } : one)) }));
  return (
    <li className="flex flex-col gap-3 rounded-xl border border-line bg-card px-4 py-3.5">
      <div className="flex items-start gap-2">
        <Field id={fieldId(path('text'))} label={t('field.difficulty', { number })} error={errors[path('text')]} required className="flex-1">
          <Textarea rows={2} maxLength={1000} value={difficulty.text} onChange={(event) => set({ text: event.currentTarget.value })} className="min-h-11" />
        </Field>
        <Button
          variant="ghost"
          size="icon"
          aria-label={t('difficulty.remove', { number })}
          onClick={() => change((now) => ({ ...now, difficulties: now.difficulties.filter(({ id }) => id !== difficulty.id) }))}
        >
          <X aria-hidden />
        </Button>
      </div>
      <Field id={fieldId(path('weaknessId'))} label={t('field.weaknessId')} error={errors[path('weaknessId')]}>
        <Select
          value={difficulty.weaknessId ?? ''}
          placeholder={t('choose.weakness')}
          options={report.weaknesses.map(({ id, title }) => ({ value: id, label: pickText(title, locale) }))}
          onChange={(event) => set({ weaknessId: event.currentTarget.value || null })}
        />
      </Field>
    </li>
  );
}

/** Step 4: what went well, what was difficult, what the association proposes. */
export function StepAssessment({ previous }: { previous: PreviousReport }) {
  const t = useTranslations('report');
  const { draft, change } = useEditor();
  const [text, setText] = useState('');
  const add = () => {
    if (!text.trim()) return;
    change((now) => ({ ...now, difficulties: [...now.difficulties, { id: crypto.randomUUID(), weaknessId: null, text: text.trim() }] }));
    setText('');
  };
  const before = previous?.draft;
  const copyable = before && (before.difficulties.length > 0 || before.proposals !== null);
  const copy = () => {
    if (!before) return;
    change((now) => {
      const known = new Set(now.difficulties.map((one) => one.text));
      const fresh = before.difficulties.filter((one) => !known.has(one.text)).map((one) => ({ ...one, id: crypto.randomUUID() }));
      return { ...now, difficulties: [...now.difficulties, ...fresh], proposals: now.proposals ?? before.proposals };
    });
    toast.success(t('copy.done'));
  };
  return (
    <div className="flex flex-col gap-4">
      <ProseField
        path="achievements"
        label={t('field.achievements')}
        value={draft.achievements}
        onChange={(achievements) => change((now) => ({ ...now, achievements }))}
      />
      <section aria-labelledby="difficulties" className="flex flex-col gap-3">
        <h2 id="difficulties" className="font-semibold text-base">
          {t('field.difficulties')}
        </h2>
        <ul className="flex flex-col gap-3 empty:hidden">
          {draft.difficulties.map((difficulty, index) => (
            <Difficulty key={difficulty.id} difficulty={difficulty} number={index + 1} />
          ))}
        </ul>
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <Field id="new-difficulty" label={t('difficulty.placeholder')} className="min-w-56 flex-1">
            <Input value={text} maxLength={1000} onChange={(event) => setText(event.currentTarget.value)} />
          </Field>
          <Button type="submit" disabled={!text.trim()}>
            <Plus aria-hidden />
            {t('difficulty.add')}
          </Button>
        </form>
      </section>
      <ProseField
        path="difficultiesNote"
        label={t('field.difficultiesNote')}
        rows={2}
        value={draft.difficultiesNote}
        onChange={(difficultiesNote) => change((now) => ({ ...now, difficultiesNote }))}
      />
      <ProseField
        path="proposals"
        label={t('field.proposals')}
        rows={3}
        value={draft.proposals}
        onChange={(proposals) => change((now) => ({ ...now, proposals }))}
      />
      {copyable ? (
        <Button variant="ghost" className="self-start whitespace-normal text-left" onClick={copy}>
          <Copy aria-hidden />
          {t('copy.texts')}
        </Button>
      ) : null}
    </div>
  );
}
