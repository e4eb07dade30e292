import type { IndicatorDetail } from '@nhipcau/api/indicator';
import { formatDay } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { useLocale, useTranslations } from 'next-intl';
import { withUnit } from './figures';
import { MilestoneEditor } from './milestone-editor';

/** The days by which so much is expected. */
export function MilestonesCard({ detail, canWrite }: { detail: IndicatorDetail; canWrite: boolean }) {
  const t = useTranslations('indicator.milestone');
  const locale = useLocale();
  const { record, planYear } = detail;
  const used = record.trajectory === 'STEP' || record.trajectory === 'PIECEWISE';
  if (!used && record.milestones.length === 0) return null;
  return (
    <Card
      title={t('title')}
      titleId="milestones"
      sub={used ? (record.kind === 'FLOW' ? t('flowHelp') : undefined) : t('linear')}
      actions={canWrite ? <MilestoneEditor record={record} period={planYear} /> : null}
    >
      {record.milestones.length === 0 ? (
        <p className="text-ink-3 text-sm">{t('none')}</p>
      ) : (
        <ol className="text-sm">
          {record.milestones.map(({ on, value }) => (
            <li key={on} className="flex justify-between gap-4 border-line-2 border-t py-1.5 first:border-t-0">
              <span>{formatDay(on, locale)}</span>
              <b>
                {record.kind === 'FLOW' ? '+' : ''}
                {withUnit(record, value, locale)}
              </b>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
