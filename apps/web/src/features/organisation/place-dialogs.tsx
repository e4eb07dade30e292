'use client';
import { Button } from '@nhipcau/ui/button';
import { Combobox, type ComboboxOption } from '@nhipcau/ui/combobox';
import { DateInput } from '@nhipcau/ui/date-input';
import { Dialog, DialogClose, DialogContent } from '@nhipcau/ui/dialog';
import { Field } from '@nhipcau/ui/field';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useWork } from '@/components/use-work';
import { useTRPCClient } from '@/trpc/client';
import type { OrganisationEntry } from './organisation-actions';

type Props = { entry: OrganisationEntry; name: string; onClose: () => void };

function Frame({ title, text, onClose, action, children }: { title: string; text: string; onClose: () => void; action: ReactNode; children: ReactNode }) {
  const t = useTranslations('common');
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()}>
      <DialogContent
        size="sm"
        title={title}
        description={text}
        closeLabel={t('close')}
        footer={
          <>
            <DialogClose asChild>
              <Button>{t('cancel')}</Button>
            </DialogClose>
            {action}
          </>
        }
      >
        {children}
      </DialogContent>
    </Dialog>
  );
}

/** Hangs an organisation under another one. What lies below it cannot be chosen. */
export function MoveDialog({ entry, name, options, onClose }: Props & { options: (ComboboxOption & { path: string })[] }) {
  const t = useTranslations();
  const client = useTRPCClient();
  const { run, pending, fault } = useWork();
  const [parentId, setParentId] = useState(entry.parentId);
  const possible = options.filter((option) => option.path !== entry.path && !option.path.startsWith(`${entry.path}/`));
  async function save() {
    const work = () => client.organisation.updateParent.mutate({ id: entry.id, version: entry.version, parentId });
    if ((await run(work, t('admin.organisation.move.done'))) === null) onClose();
  }
  return (
    <Frame
      title={t('admin.organisation.move.title', { name })}
      text={t('admin.organisation.move.text')}
      onClose={onClose}
      action={
        <Button variant="primary" pending={pending} disabled={parentId === entry.parentId} onClick={save}>
          {t('common.save')}
        </Button>
      }
    >
      <Field label={t('admin.organisation.parent')} error={fault?.message}>
        <Combobox
          options={possible}
          value={parentId}
          onValueChange={setParentId}
          placeholder={t('admin.organisation.root')}
          clearLabel={t('admin.organisation.root')}
          searchLabel={t('admin.organisation.search')}
          emptyLabel={t('admin.organisation.noneFound')}
        />
      </Field>
    </Frame>
  );
}

/** The day on which an organisation left. */
export function LeaveDialog({ entry, name, today, onClose }: Props & { today: string }) {
  const t = useTranslations();
  const client = useTRPCClient();
  const { run, pending, fault } = useWork();
  const [leftOn, setLeftOn] = useState<string | null>(today);
  async function save() {
    const work = () => client.organisation.updateLeftOn.mutate({ id: entry.id, version: entry.version, leftOn });
    if ((await run(work, t('admin.organisation.leave.done'))) === null) onClose();
  }
  return (
    <Frame
      title={t('admin.organisation.leave.title', { name })}
      text={t('admin.organisation.leave.text')}
      onClose={onClose}
      action={
        <Button variant="primary" pending={pending} disabled={leftOn === null} onClick={save}>
          {t('common.save')}
        </Button>
      }
    >
      <Field label={t('admin.organisation.leftOn')} error={fault ? (fault.fields.leftOn ?? fault.message) : null} required>
        <DateInput value={leftOn} max={today} onValueChange={setLeftOn} />
      </Field>
    </Frame>
  );
}
