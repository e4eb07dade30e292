'use client';
import { Button } from '@nhipcau/ui/button';
import type { ComboboxOption } from '@nhipcau/ui/combobox';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '@nhipcau/ui/dropdown-menu';
import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useWork } from '@/components/use-work';
import { useTRPCClient } from '@/trpc/client';
import { AccessDialog, type Account } from './access-dialog';

const Organisations = createContext<ComboboxOption[]>([]);

/** The organisations to choose from, sent once for all rows. */
export function OrganisationChoices({ options, children }: { options: ComboboxOption[]; children: ReactNode }) {
  return <Organisations value={options}>{children}</Organisations>;
}

export function UserActions({ account }: { account: Account }) {
  const t = useTranslations('user');
  const common = useTranslations('common');
  const client = useTRPCClient();
  const organisations = useContext(Organisations);
  const { run, fault, clear } = useWork();
  const [open, setOpen] = useState<'access' | 'status' | null>(null);
  const verb = account.status === 'ACTIVE' ? 'disable' : 'enable';
  const close = () => {
    clear();
    setOpen(null);
  };
  async function change() {
    const status = verb === 'disable' ? ('DISABLED' as const) : ('ACTIVE' as const);
    const told = await run(() => client.user.updateStatus.mutate({ id: account.id, version: account.version, status }), t(`${verb}.done`));
    return told === null;
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon" aria-label={t('actionsOf', { name: account.name })}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={() => setOpen('access')}>{t('access.title')}</DropdownMenuItem>
          <DropdownMenuItem danger={verb === 'disable'} onSelect={() => setOpen('status')}>
            {t(`${verb}.action`)}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      {open === 'access' ? <AccessDialog account={account} organisations={organisations} onClose={close} /> : null}
      <ConfirmDialog
        open={open === 'status'}
        onOpenChange={(next) => !next && close()}
        title={t(`${verb}.title`, { name: account.name })}
        description={t(`${verb}.text`)}
        confirmLabel={t(`${verb}.action`)}
        cancelLabel={common('cancel')}
        danger={verb === 'disable'}
        error={fault?.message}
        onConfirm={change}
      />
    </>
  );
}
