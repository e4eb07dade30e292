import type { RouterOutputs } from '@nhipcau/api';
import { formatInstant, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { ActionsTh } from '@/components/actions-th';
import { InvitationActions } from './invitation-actions';

const TONE = { open: 'jade', expired: 'risk', revoked: 'nodata', accepted: 'on' } as const;

export function InvitationTable({ rows }: { rows: RouterOutputs['user']['listInvitations'] }) {
  const t = useTranslations();
  const locale = useLocale();
  if (rows.length === 0) return <p className="px-5.5 pb-5 text-ink-2">{t('user.invitations.empty')}</p>;
  return (
    <Table label={t('user.invitations.title')}>
      <THead>
        <Tr>
          <Th>{t('user.name')}</Th>
          <Th>{t('user.role')}</Th>
          <Th>{t('common.status')}</Th>
          <Th>{t('user.invitations.expires')}</Th>
          <ActionsTh />
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td>
              <span className="font-medium">{row.name}</span>
              <CellNote>{row.email}</CellNote>
            </Td>
            <Td>
              {t(`enums.role.${row.role}`)}
              {row.organisation ? <CellNote>{pickText(row.organisation.name, locale)}</CellNote> : null}
            </Td>
            <Td>
              <Badge className="whitespace-nowrap" tone={TONE[row.state]}>
                {t(`user.state.${row.state}`)}
              </Badge>
            </Td>
            <Td>{formatInstant(row.expiresAt, locale)}</Td>
            <Td above>
              <InvitationActions id={row.id} email={row.email} open={row.state === 'open'} />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
