'use client';
import { Button } from '@nhipcau/ui/button';
import { Dialog, DialogContent } from '@nhipcau/ui/dialog';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';

/** The address as it is kept, or null where it is none that a text may lead to. */
function safeHref(typed: string): string | null {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  return URL.canParse(whole) && /^(?:https?:\/\/[^/\s]+|mailto:[^\s]+@[^\s]+)/i.test(whole) && whole.length <= 2000 ? whole : null;
}

/** Sets or takes away the link of the selection. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations('bulletin.link');
  const common = useTranslations('common');
  const current = String(editor.getAttributes('link').href ?? '');
  const [typed, setTyped] = useState(current);
  const [wrong, setWrong] = useState(false);
  function set(event: FormEvent) {
    event.preventDefault();
    const href = safeHref(typed);
    setWrong(href === null);
    if (href === null) return;
    editor.chain().focus().extendMarkRange('link').setLink({ href }).run();
    onClose();
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t('title')} closeLabel={common('close')} size="sm">
        <form noValidate onSubmit={set} className="flex flex-col gap-3">
          <Field label={t('href')} help={t('help')} error={wrong ? t('wrong') : undefined} required>
            <Input value={typed} inputMode="url" autoComplete="off" maxLength={2000} onChange={(event) => setTyped(event.currentTarget.value)} />
          </Field>
          <div className="flex flex-wrap justify-end gap-2">
            {current ? (
              <Button
                onClick={() => {
                  editor.chain().focus().extendMarkRange('link').unsetLink().run();
                  onClose();
                }}
              >
                {t('remove')}
              </Button>
            ) : null}
            <Button type="submit" variant="primary">
              {t('set')}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
