import type { CommitmentRow, PartnerDetail } from '@nhipcau/api/partner';
import { formatDay } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { CommitmentDialog } from './commitment-dialog';
import { CommitmentMark } from './due-marks';
import { KeepButton } from './keep-button';

const ORDER = ['overdue', 'open', 'missed', 'kept'] as const;

/** What was promised: what is late first, then what is open, then how the rest went. */
export function CommitmentsCard({ partner, today, mayWrite }: { partner: PartnerDetail; today: string; mayWrite: boolean }) {
  const t = useTranslations('partner.commitments');
  const locale = useLocale();
  const rows = [...partner.commitments].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const when = (row: CommitmentRow) =>
    [t('due', { day: formatDay(row.dueOn, locale) }), row.decidedOn ? t('decided', { day: formatDay(row.decidedOn, locale) }) : null]
      .filter(Boolean)
      .join(' · ');
  return (
    <Card
      title={t('title')}
      titleId="partner-commitments"
      actions={mayWrite ? <CommitmentDialog partnerId={partner.id} row={null} agreements={partner.agreements} today={today} /> : null}
    >
      {rows.length === 0 ? <p className="text-ink-2">{t('empty')}</p> : null}
      <ul className="flex flex-col">
        {rows.map((row) => (
          <li
            key={row.id}
            data-commitment={row.state}
            className="flex items-start justify-between gap-3 border-line-2 border-t py-2.5 first:border-t-0 first:pt-0"
          >
            <div className="min-w-0">
              <p>{row.text}</p>
              <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
                <CommitmentMark state={row.state} />
                {when(row)}
              </p>
            </div>
            {mayWrite ? (
              <div className="flex shrink-0 items-center gap-1">
                {row.status === 'OPEN' ? <KeepButton row={row} today={today} /> : null}
                <CommitmentDialog partnerId={partner.id} row={row} agreements={partner.agreements} today={today} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
