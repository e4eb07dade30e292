import type { AgreementRow, CommitmentRow } from '@nhipcau/api/partner';
import { type Status, StatusMark } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';

export const AGREEMENT_LOOK: Record<AgreementRow['state'], Status> = {
  unsigned: 'draft',
  upcoming: 'upcoming',
  in_force: 'active',
  expiring: 'late',
  expired: 'expired',
  ended: 'archived',
};
export const COMMITMENT_LOOK: Record<CommitmentRow['state'], Status> = { open: 'open', overdue: 'overdue', kept: 'approved', missed: 'missing' };

/** The state of an agreement, with its word. */
export function AgreementMark({ state }: { state: AgreementRow['state'] }) {
  const t = useTranslations('partner.agreements.state');
  return <StatusMark status={AGREEMENT_LOOK[state]} label={t(state)} />;
}

/** The state of a commitment, with its word. */
export function CommitmentMark({ state }: { state: CommitmentRow['state'] }) {
  const t = useTranslations('partner.commitments.state');
  return <StatusMark status={COMMITMENT_LOOK[state]} label={t(state)} />;
}
