'use client';
import '@nhipcau/domain/shared/validation';
import type { PublicationState } from '@nhipcau/api/publication';
import { correctionNotes, SIDES } from '@nhipcau/domain/bulletin';
import { Button } from '@nhipcau/ui/button';
import { Checkbox } from '@nhipcau/ui/checkbox';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { Field } from '@nhipcau/ui/field';
import { Textarea } from '@nhipcau/ui/textarea';
import { toast } from '@nhipcau/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/routing';
import { useMutation, useTRPC } from '@/trpc/client';
import { useApiError, useIssue } from '@/trpc/use-api-error';

/** Publishes an issue, or with a note in each of its languages a correction of a published one; asks first, since neither can be taken back. */
export function PublishDialog({ publication }: { publication: PublicationState }) {
  const t = useTranslations('bulletin.publish');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const router = useRouter();
  const languages = useTranslations('enums.bulletinLanguage');
  const explain = useApiError();
  const say = useIssue();
  const publish = useMutation(trpc.publication.publish.mutationOptions());
  const correct = useMutation(trpc.publication.correct.mutationOptions());
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [send, setSend] = useState(false);
  const [notes, setNotes] = useState({ noteA: '', noteB: '' });
  /** what is wrong with the notes, by field */
  const [wrong, setWrong] = useState<Partial<Record<string, string>>>({});
  const [fault, setFault] = useState<string | null>(null);
  const again = publication.status === 'PUBLISHED';
  const subscribers = publication.subscribers.reduce((sum, { count }) => sum + count, 0);

  async function confirm() {
    const said = correctionNotes.safeParse(notes);
    const errors = again && !said.success ? said.error.issues : [];
    setWrong(Object.fromEntries(errors.map(({ path, message }) => [path[0], message === 'required' ? t('noteMissing') : say(message)])));
    if (errors.length > 0) return false;
    const call = { id: publication.id, version: publication.version, send, idempotencyKey };
    try {
      if (again) await correct.mutateAsync({ ...call, ...notes });
      else await publish.mutateAsync(call);
    } catch (error) {
      setFault(explain(error).message);
      return false;
    }
    toast.success(t(again ? 'corrected' : 'published'));
    router.refresh();
    return true;
  }

  return (
    <ConfirmDialog
      title={again ? t('correctTitle') : t('publishTitle', { number: String(publication.number), year: String(publication.year) })}
      description={t(again ? 'correctText' : 'publishText')}
      confirmLabel={t(again ? 'correct' : 'publish')}
      cancelLabel={common('cancel')}
      onConfirm={confirm}
      error={fault}
      trigger={<Button variant="primary">{t(again ? 'correct' : 'publish')}</Button>}
    >
      <div className="grid gap-3">
        {again
          ? SIDES.map((side) => {
              const [field, language] = side === 'A' ? (['noteA', publication.languageA] as const) : (['noteB', publication.languageB] as const);
              return (
                <Field
                  key={side}
                  label={t('note', { language: languages(language) })}
                  help={t('noteHelp')}
                  required
                  mark={common('required')}
                  error={wrong[field]}
                >
                  <Textarea
                    rows={2}
                    lang={language}
                    value={notes[field]}
                    maxLength={1000}
                    onChange={(event) => {
                      setNotes({ ...notes, [field]: event.target.value });
                      setWrong({ ...wrong, [field]: undefined });
                    }}
                  />
                </Field>
              );
            })
          : null}
        {subscribers > 0 ? <Checkbox label={t('send', { count: subscribers })} checked={send} onChange={(event) => setSend(event.target.checked)} /> : null}
      </div>
    </ConfirmDialog>
  );
}
