import type { AssociationDetail, ReportPeriod } from '@nhipcau/api/association';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { VisuallyHidden } from '@nhipcau/ui/visually-hidden';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';

const LOOK = { on_time: 'on_track', late: 'late', missing: 'missing', pending: 'upcoming', not_expected: 'closed' } as const;
const COUNTED = ['on_time', 'late', 'missing', 'pending'] as const;

/** Reports of this year and the last by period: where each stands, and the way to it. */
export function PeriodCard({ data }: { data: AssociationDetail }) {
  const t = useTranslations('association');
  const statuses = useTranslations('enums.reportStatus');
  const locale = useLocale();
  const { periods, organisation } = data;
  const words = periods.length > 0 ? null : t(organisation.kind === 'ASSOCIATION' || organisation.kind === 'UNION' ? 'periods.empty' : 'periods.byAssociation');

  function standing({ own, counts }: ReportPeriod) {
    if (own)
      return (
        <span className="flex flex-wrap gap-x-2">
          <StatusMark status={LOOK[own.standing]} label={t(`standing.${own.standing}`)} />
          {own.returns > 0 ? <span>{t('periods.returns', { count: own.returns })}</span> : null}
        </span>
      );
    return (
      <span className="flex flex-wrap gap-x-3">
        {COUNTED.filter((key) => (counts?.[key] ?? 0) > 0).map((key) => (
          <StatusMark key={key} status={LOOK[key]} label={`${counts?.[key]} ${t(`standing.${key}`).toLocaleLowerCase(locale)}`} />
        ))}
      </span>
    );
  }
  function report(period: ReportPeriod) {
    const name = pickText(period.name, locale);
    if (period.own?.reportId && period.own.reportStatus)
      return (
        <Link href={`/reports/${period.own.reportId}`} className="inline-block py-1 text-jade">
          {statuses(period.own.reportStatus)} <VisuallyHidden>{t('periods.open', { period: name })}</VisuallyHidden>
        </Link>
      );
    return period.counts ? (
      <Link href={`/reports?period=${period.id}`} className="inline-block py-1 text-jade">
        {t('periods.report')} <VisuallyHidden>{t('periods.openQueue', { period: name })}</VisuallyHidden>
      </Link>
    ) : null;
  }
  return (
    <Card title={t('periods.title')} titleId="association-periods">
      {words ? <p className="text-ink-2">{words}</p> : null}
      <ul aria-label={t('periods.label')}>
        {periods.toReversed().map((period) => (
          <li
            key={period.id}
            data-period={period.id}
            data-standing={period.own?.standing}
            className="border-line-2 border-t py-2.5 first:border-t-0 first:pt-0 last:pb-0"
          >
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <p className="font-medium">
                <LocalText value={period.name} />
              </p>
              <p className="text-sm">{report(period)}</p>
            </div>
            <div className="flex flex-wrap items-baseline justify-between gap-x-3 text-ink-2 text-sm">
              {standing(period)}
              <span>
                {period.own?.firstSubmittedOn
                  ? t('periods.submitted', { date: formatDay(period.own.firstSubmittedOn, locale) })
                  : t('periods.due', { date: formatDay(period.dueOn, locale) })}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
