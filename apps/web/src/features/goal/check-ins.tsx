import type { CheckInRow } from '@nhipcau/api/goal';
import { formatDay } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';

const STATUSES = ['achieved', 'on_track', 'at_risk', 'off_track', 'not_started', 'missed', 'no_data', 'insufficient_data'] as const;

/** What the owner said, latest first, each beside the status of that day. */
export function CheckIns({ rows }: { rows: CheckInRow[] }) {
  const t = useTranslations('goal');
  const enums = useTranslations('enums');
  const locale = useLocale();
  return (
    <Card title={t('checkIn.title')} titleId="check-ins" sub={t('checkIn.text')}>
      {rows.length === 0 ? (
        <p className="text-ink-3 text-sm">{t('checkIn.none')}</p>
      ) : (
        <ol className="flex flex-col">
          {rows.map((row) => {
            const status = STATUSES.find((known) => known === row.status);
            return (
              <li key={row.id} className="border-line-2 border-t py-2.5 first:border-t-0 first:pt-0">
                <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
                  <span className="text-ink-2">{formatDay(row.on, locale)}</span>
                  {row.authorName ? <span>{row.authorName}</span> : null}
                  <b>{t('checkIn.confidenceIs', { level: enums(`confidence.${row.confidence}`) })}</b>
                  {status ? <StatusMark status={status} label={t('checkIn.statusThen', { status: enums(`status.${status}`) })} className="text-xs" /> : null}
                </p>
                {row.note ? <p className="mt-0.5 whitespace-pre-line">{row.note}</p> : null}
              </li>
            );
          })}
        </ol>
      )}
    </Card>
  );
}
