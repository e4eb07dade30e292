import type { AssessmentRow } from '@nhipcau/api/skill';
import { formatDay } from '@nhipcau/i18n';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { ConfirmAssessment } from './confirm-assessment';
import { ExpiryMark } from './expiry-mark';
import { useLevel } from './level';
import { RemoveAssessment } from './remove-assessment';

const LOOK = { counts: 'approved', own: 'draft', waiting: 'submitted', expired: 'overdue' } as const;

/**
 * All that was ever assessed of somebody, the latest first.
 * @param by who looks: the person, an administrator who may confirm and remove, or a reader
 * @param gone the person left: what is still valid counts for nobody
 */
export function Assessments({ rows, by, gone }: { rows: AssessmentRow[]; by: 'self' | 'admin' | 'reader'; gone: boolean }) {
  const t = useTranslations('skill.assessment');
  const kinds = useTranslations('enums.assessmentKind');
  const locale = useLocale();
  const say = useLevel();
  if (rows.length === 0) return <EmptyState bare title={t('none')} />;
  return (
    <ul className="flex flex-col">
      {rows.map((row) => {
        const decided = row.confirmedBy !== null || row.kind === 'CONFIRMED';
        const file = `/api/staff/certificate/${row.id}${by === 'self' ? '?own=1' : ''}`;
        return (
          <li key={row.id} data-assessment={row.id} className="flex flex-col gap-2 border-line-2 border-t py-3 first:border-t-0 sm:flex-row sm:justify-between">
            <div className="min-w-0">
              <p className="font-medium">
                <LocalText value={row.skill.name} />, {say(row.level, row.skill.group)}
              </p>
              <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-ink-2 text-sm">
                <span>{kinds(row.kind)}</span>
                <span>{formatDay(row.assessedOn, locale)}</span>
                {row.expiresOn ? <span>{t('until', { day: formatDay(row.expiresOn, locale) })}</span> : null}
                {row.kind === 'CERTIFICATE' && !row.expiresOn ? <span>{t('endless')}</span> : null}
                {row.confirmedBy ? <span>{t('by', { name: row.confirmedBy })}</span> : null}
              </p>
              {row.note ? <p className="mt-1 whitespace-pre-line text-sm">{row.note}</p> : null}
              {row.file ? (
                <a href={file} className="inline-flex items-center text-jade text-sm underline touch:min-h-11" download>
                  {row.file.name}
                </a>
              ) : null}
            </div>
            <div className="flex shrink-0 flex-wrap items-center gap-2 sm:flex-col sm:items-end">
              <span className="flex flex-wrap gap-x-3 gap-y-1 sm:flex-col sm:items-end">
                {gone && row.standing === 'counts' ? (
                  <StatusMark status="draft" label={t('standing.valid')} />
                ) : (
                  <StatusMark status={LOOK[row.standing]} label={t(`standing.${row.standing}`)} />
                )}
                <ExpiryMark stage={row.stage} expired={false} />
              </span>
              <span className="flex gap-2">
                {by === 'admin' && !decided && row.standing !== 'expired' && (row.kind === 'SELF' || row.standing === 'waiting') ? (
                  <ConfirmAssessment row={row} />
                ) : null}
                {by === 'admin' || (by === 'self' && !decided && row.standing !== 'counts') ? <RemoveAssessment id={row.id} own={by === 'self'} /> : null}
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
