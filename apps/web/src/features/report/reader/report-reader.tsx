import type { DuplicateCandidate, PreviousReport, ReportDetail } from '@nhipcau/api/report';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { PageHeader } from '@nhipcau/ui/page-header';
import { ArrowRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { PrintButton } from '@/components/print-button';
import { Link } from '@/i18n/routing';
import { ReportStatus, Timeliness } from '../report-status';
import { DecisionPanel } from './decision-panel';
import { FiguresTable } from './figures-table';
import { ReportBody } from './report-body';
import { ReportTalk, ReportTrack } from './report-talk';
import { SideBySide } from './side-by-side';

type ReaderProps = { report: ReportDetail; previous: PreviousReport; candidates: DuplicateCandidate[]; mayComment: boolean };

/** A report to be read, beside the association's last approved one, and decided on by whoever may. */
export function ReportReader({ report, previous, candidates, mayComment }: ReaderProps) {
  const t = useTranslations('report');
  const locale = useLocale();
  const decides = report.moves.some((move) => move !== 'submit');
  const period = pickText(report.period.name, locale);
  const own = (
    <ReportBody
      draft={report.draft}
      goals={report.goals}
      partners={report.partners}
      weaknesses={report.weaknesses}
      events={report.events}
      earlier={report.earlier}
    />
  );
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
            {report.firstSubmittedOn ? <span className="text-ink-2">{t('read.submittedOn', { day: formatDay(report.firstSubmittedOn, locale) })}</span> : null}
          </>
        }
        actions={
          <>
            <PrintButton />
            {report.nextId ? (
              <Link href={`/reports/${report.nextId}`} className={buttonClass({ size: 'sm' })}>
                {t('read.next')}
                <ArrowRight aria-hidden />
              </Link>
            ) : null}
          </>
        }
      />
      {report.reason ? (
        <Banner kind="warn" title={t(report.status === 'RETURNED' ? 'returnedBanner' : 'reopenedBanner')} className="mb-4">
          {report.reason}
        </Banner>
      ) : null}
      <div className="flex flex-col gap-4">
        {decides ? (
          <div data-shell>
            <DecisionPanel report={report} candidates={candidates} />
          </div>
        ) : null}
        <FiguresTable report={report} previous={previous} />
        {previous ? (
          <SideBySide
            left={
              <Card title={t('read.this')} titleId="this-report">
                {own}
              </Card>
            }
            right={
              <Card title={t('read.previousReport', { period: pickText(previous.period.name, locale) })} titleId="previous-report">
                <ReportBody
                  draft={previous.draft}
                  goals={previous.goals}
                  partners={previous.partners}
                  weaknesses={report.weaknesses}
                  events={null}
                  earlier={null}
                />
              </Card>
            }
          />
        ) : (
          <Card title={t('read.this')} titleId="this-report">
            {own}
          </Card>
        )}
        <div className="grid gap-4 lg:grid-cols-2">
          <ReportTalk report={report} mayComment={mayComment} />
          <ReportTrack report={report} />
        </div>
      </div>
    </div>
  );
}
