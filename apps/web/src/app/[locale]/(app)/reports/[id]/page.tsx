import { can } from '@nhipcau/domain/access';
import { pickText } from '@nhipcau/i18n';
import { getLocale, getTranslations } from 'next-intl/server';
import { ReportEditor } from '@/features/report/editor/report-editor';
import { readReport } from '@/features/report/read-report';
import { ReportReader } from '@/features/report/reader/report-reader';
import { ReportTalk, ReportTrack } from '@/features/report/reader/report-talk';
import { ReportWithheld } from '@/features/report/reader/report-withheld';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';
import { getContext } from '@/server/context';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props) {
  await requireAction('report.read');
  const [report, t, locale] = await Promise.all([readReport((await params).id), getTranslations('report'), getLocale()]);
  return { title: t('one', { period: pickText(report.period.name, locale) }) };
}

export default async function Page({ params }: Props) {
  const user = await requireAction('report.read');
  const { id } = await params;
  const report = await readReport(id);
  if (report.withheld) return <ReportWithheld report={report} />;
  const api = await getApi();
  const decides = report.moves.includes('approve');
  const [previous, candidates, { today }] = await Promise.all([api.report.previous({ id }), decides ? api.report.duplicates({ id }) : [], getContext()]);
  return (
    <ClientMessages of={['report', 'file']}>
      {report.editable ? (
        <>
          <ReportEditor key={report.id} report={report} previous={previous} today={today} />
          {report.status === 'DRAFT' && report.comments.length === 0 ? null : (
            <div className="mx-auto mt-8 flex max-w-2xl flex-col gap-4">
              <ReportTalk report={report} mayComment />
              <ReportTrack report={report} />
            </div>
          )}
        </>
      ) : (
        <ReportReader report={report} previous={previous} candidates={candidates} mayComment={can(user.role, 'report.comment')} />
      )}
    </ClientMessages>
  );
}
