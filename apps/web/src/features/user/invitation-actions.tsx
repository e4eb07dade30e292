'use client';
import { Button } from '@nhipcau/ui/button';
import { ConfirmDialog } from '@nhipcau/ui/confirm-dialog';
import { useTranslations } from 'next-intl';
import { useWork } from '@/components/use-work';
import { useTRPCClient } from '@/trpc/client';

export function InvitationActions({ id, email, open }: { id: string; email: string; open: boolean }) {
  const t = useTranslations('user.invitations');
  const common = useTranslations('common');
  const client = useTRPCClient();
  const { run, pending } = useWork({ toastFault: true });
  return (
    <span className="flex flex-wrap justify-end gap-2">
      <Button
        size="sm"
        pending={pending}
        onClick={() => run(() => client.user.resendInvitation.mutate({ id }), t('resent'))}
        aria-label={`${t('resend')}: ${email}`}
      >
        {t('resend')}
      </Button>
      {open ? (
        <ConfirmDialog
          trigger={
            <Button size="sm" variant="ghost" aria-label={`${t('revoke')}: ${email}`}>
              {t('revoke')}
            </Button>
          }
          title={t('revokeTitle', { email })}
          description={t('revokeText')}
          confirmLabel={t('revoke')}
          cancelLabel={common('cancel')}
          danger
          onConfirm={() => run(() => client.user.revokeInvitation.mutate({ id }), t('revoked'))}
        />
      ) : null}
    </span>
  );
}
