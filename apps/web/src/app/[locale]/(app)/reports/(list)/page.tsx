import { can } from '@nhipcau/domain/access';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from '@/components/list-params';
import { DueReports } from '@/features/report/due-reports';
import { readQueue } from '@/features/report/queue-params';
import { ReportQueue } from '@/features/report/report-queue';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('report'))('title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('report.read');
  const [api, params] = await Promise.all([getApi(), searchParams]);
  if (can(user.role, 'report.write')) {
    return (
      <ClientMessages of={['report']}>
        <DueReports due={await api.report.due()} />
      </ClientMessages>
    );
  }
  const { list, input } = readQueue(params);
  return <ReportQueue queue={await api.report.list(input)} list={list} input={input} params={params} plans={can(user.role, 'period.write')} />;
}
