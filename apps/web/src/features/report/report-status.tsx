import type { QueueRow } from '@nhipcau/api/report';
import { type Status, StatusMark } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';

const LOOK: Record<QueueRow['status'], Status> = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  RETURNED: 'returned',
  APPROVED: 'approved',
  REOPENED: 'reopened',
  MISSING: 'due',
};
const TIME_LOOK: Record<QueueRow['timeliness'], Status> = { on_time: 'on_track', late: 'late', missing: 'missing', pending: 'due', not_expected: 'closed' };

/** Where a report stands in the workflow. */
export function ReportStatus({ status }: { status: QueueRow['status'] }) {
  const t = useTranslations('enums.reportStatus');
  return <StatusMark status={LOOK[status]} label={t(status)} />;
}

/** Whether a report came in time; with the days where it did not. */
export function Timeliness({ timeliness, daysLate }: { timeliness: QueueRow['timeliness']; daysLate: number | null }) {
  const t = useTranslations('report');
  const days = daysLate === null || daysLate <= 0 ? '' : ` · ${t('days.late', { days: daysLate })}`;
  return <StatusMark status={TIME_LOOK[timeliness]} label={`${t(`timeliness.${timeliness}`)}${days}`} className="whitespace-normal" />;
}
