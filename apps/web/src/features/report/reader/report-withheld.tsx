import type { ReportDetail } from '@nhipcau/api/report';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';
import { ReportStatus, Timeliness } from '../report-status';
import { ReportTrack } from './report-talk';

/** A draft as the office sees it: begun, and due on a day. */
export function ReportWithheld({ report }: { report: ReportDetail }) {
  const t = useTranslations('report');
  const locale = useLocale();
  const period = pickText(report.period.name, locale);
  return (
    <div data-report={report.status}>
      <PageHeader
        above={<Breadcrumb label={t('title')} linkAs={Link} items={[{ label: t('title'), href: '/reports' }, { label: t('one', { period }) }]} />}
        title={t('of', { association: pickText(report.organisation.name, locale) })}
        marks={
          <>
            <span>{t('one', { period })}</span>
            <ReportStatus status={report.status} />
            <Timeliness timeliness={report.timeliness} daysLate={null} />
          </>
        }
      />
      <div className="flex flex-col gap-4">
        <EmptyState
          title={t('withheld.title')}
          description={t('withheld.text', { due: formatDay(report.period.dueOn, locale), locks: formatDay(report.period.locksOn, locale) })}
        />
        <ReportTrack report={report} />
      </div>
    </div>
  );
}
