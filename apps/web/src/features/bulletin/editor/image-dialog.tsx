'use client';
import type { BulletinLanguage } from '@nhipcau/domain/bulletin';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogContent } from '@nhipcau/ui/dialog';
import { Field } from '@nhipcau/ui/field';
import { FileDrop } from '@nhipcau/ui/file-drop';
import { Input } from '@nhipcau/ui/input';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { z } from 'zod';

const BYTES = 10 * 1024 * 1024;
const ACCEPT = ['.png', '.jpg', '.jpeg', '.webp'] as const;
const SIDES = ['a', 'b'] as const;
type Words = { alt: string; caption: string };
export interface PictureWords {
  a: Words;
  b: Words;
}

type ImageDialogProps = {
  articleId: string;
  languages: Record<'a' | 'b', BulletinLanguage>;
  /** a picture that is there; null: a new one */
  editing: PictureWords | null;
  onDone: (fileId: string | null, words: PictureWords) => void;
  onRemove: () => void;
  onClose: () => void;
};

const answered = z.object({ fileId: z.string() });
const refused = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).default({}) });

/** A picture for both languages, or the words of one that is there. It is uploaded only once it is described. */
export function ImageDialog({ articleId, languages, editing, onDone, onRemove, onClose }: ImageDialogProps) {
  const t = useTranslations('bulletin.image');
  const all = useTranslations();
  const common = useTranslations('common');
  const names = useTranslations('enums.bulletinLanguage');
  const locale = useLocale();
  const [file, setFile] = useState<File | null>(null);
  const [words, setWords] = useState<PictureWords>(editing ?? { a: { alt: '', caption: '' }, b: { alt: '', caption: '' } });
  const [fault, setFault] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [pending, setPending] = useState(false);
  const complete = words.a.alt.trim() !== '' && words.b.alt.trim() !== '';

  async function upload(picture: File): Promise<string | null> {
    const body = new FormData();
    body.set('file', picture);
    body.set('articleId', articleId);
    try {
      const response = await fetch(`/api/bulletin/image?locale=${locale}`, { method: 'POST', body });
      const answer: unknown = await response.json();
      if (response.ok) return answered.parse(answer).fileId;
      const { key, params } = refused.parse(answer);
      setFault(all.has(key as 'errors.internal') ? all(key as 'errors.internal', params) : all('errors.internal', { requestId: '' }));
    } catch {
      setFault(all('errors.network'));
    }
    return null;
  }
  async function save() {
    setMissing(!complete);
    setFault(null);
    if (!complete) return;
    if (editing) return onDone(null, words);
    if (!file) return setFault(t('refused'));
    setPending(true);
    const fileId = await upload(file);
    setPending(false);
    if (fileId) onDone(fileId, words);
  }
  const change = (side: 'a' | 'b', part: Partial<Words>) => setWords((now) => ({ ...now, [side]: { ...now[side], ...part } }));
  return (
    <Dialog open onOpenChange={(open) => !open && !pending && onClose()}>
      <DialogContent
        title={t('title')}
        description={t('text')}
        closeLabel={common('close')}
        footer={
          <>
            {editing ? (
              <Button variant="ghost" onClick={onRemove}>
                {t('remove')}
              </Button>
            ) : null}
            <Button variant="primary" pending={pending} onClick={save}>
              {editing ? t('change') : t('insert')}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          {fault || missing ? (
            <p role="alert" className="text-off text-sm">
              {fault ?? t('altMissing')}
            </p>
          ) : null}
          {editing ? null : (
            <>
              <FileDrop
                label={t('file')}
                hint={t('hint')}
                accept={ACCEPT}
                maxBytes={BYTES}
                onFiles={(files) => {
                  setFile(files[0] ?? null);
                  setFault(null);
                }}
                onReject={() => {
                  setFile(null);
                  setFault(t('refused'));
                }}
              />
              {file ? <p className="text-ink-2 text-sm">{t('chosen', { name: file.name })}</p> : null}
            </>
          )}
          {SIDES.map((side) => (
            <fieldset key={side} className="flex flex-col gap-2 rounded-lg border border-line p-3">
              <legend className="px-1 font-semibold text-sm">{names(languages[side])}</legend>
              <Field label={t('alt', { language: names(languages[side]) })} required>
                <Input lang={languages[side]} value={words[side].alt} maxLength={500} onChange={(event) => change(side, { alt: event.currentTarget.value })} />
              </Field>
              <Field label={t('caption', { language: names(languages[side]) })} mark={common('optional')}>
                <Input
                  lang={languages[side]}
                  value={words[side].caption}
                  maxLength={500}
                  onChange={(event) => change(side, { caption: event.currentTarget.value })}
                />
              </Field>
            </fieldset>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
