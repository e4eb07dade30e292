'use client';
import type { RouterOutputs } from '@nhipcau/api';
import { pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import type { ComboboxOption } from '@nhipcau/ui/combobox';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '@nhipcau/ui/dropdown-menu';
import { Ellipsis, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useWork } from '@/components/use-work';
import { useTRPCClient } from '@/trpc/client';
import { CreateOrganisation, EditOrganisation } from './organisation-form';
import { LeaveDialog, MoveDialog } from './place-dialogs';

export type OrganisationEntry = RouterOutputs['organisation']['list'][number];
type Choices = { options: (ComboboxOption & { path: string })[]; today: string };
const TreeChoices = createContext<Choices>({ options: [], today: '' });

/** The places to move to, sent once for all rows. */
export function TreeProvider({ options, today, children }: Choices & { children: ReactNode }) {
  return <TreeChoices value={{ options, today }}>{children}</TreeChoices>;
}

export function CreateButton() {
  const t = useTranslations('admin.organisation');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        {t('create')}
      </Button>
      {open ? <CreateOrganisation parent={null} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

export function OrganisationActions({ entry }: { entry: OrganisationEntry }) {
  const t = useTranslations('admin.organisation');
  const locale = useLocale();
  const client = useTRPCClient();
  const { options, today } = useContext(TreeChoices);
  const { run } = useWork({ toastFault: true });
  const [open, setOpen] = useState<'edit' | 'create' | 'move' | 'leave' | null>(null);
  const name = pickText(entry.name, locale);
  const close = () => setOpen(null);
  const rejoin = () => run(() => client.organisation.updateLeftOn.mutate({ id: entry.id, version: entry.version, leftOn: null }), t('leave.backDone'));
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon" aria-label={t('actionsOf', { name })}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={() => setOpen('edit')}>{t('edit')}</DropdownMenuItem>
          <DropdownMenuItem onSelect={() => setOpen('create')}>{t('createBelow')}</DropdownMenuItem>
          <DropdownMenuItem onSelect={() => setOpen('move')}>{t('move.action')}</DropdownMenuItem>
          {entry.leftOn === null ? (
            <DropdownMenuItem onSelect={() => setOpen('leave')}>{t('leave.action')}</DropdownMenuItem>
          ) : (
            <DropdownMenuItem onSelect={rejoin}>{t('leave.back')}</DropdownMenuItem>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      {open === 'edit' ? <EditOrganisation entry={entry} onClose={close} /> : null}
      {open === 'create' ? <CreateOrganisation parent={entry} onClose={close} /> : null}
      {open === 'move' ? <MoveDialog entry={entry} name={name} options={options} onClose={close} /> : null}
      {open === 'leave' ? <LeaveDialog entry={entry} name={name} today={today} onClose={close} /> : null}
    </>
  );
}
