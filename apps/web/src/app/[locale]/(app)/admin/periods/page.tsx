import { Banner } from '@nhipcau/ui/banner';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { YearSwitch } from '@/components/year-switch';
import { PeriodDialog } from '@/features/period/period-dialog';
import { PeriodTable } from '@/features/period/period-table';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';
import { readPlanYears } from '@/server/plan-year';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('period'))('title') };
}

export default async function Periods({ searchParams }: PageProps<'/[locale]/admin/periods'>) {
  await requireAction('period.write');
  const [params, t, api] = await Promise.all([searchParams, getTranslations('period'), getApi()]);
  const { years, current, today } = await readPlanYears(params.year);
  if (!current) return <EmptyState title={t('empty')} description={t('noYear')} />;
  const rows = await api.period.list({ planYearId: current.id });
  const closed = current.status === 'CLOSED';
  return (
    <ClientMessages of={['period']}>
      <PageHeader
        title={t('title')}
        lede={t('lede', { count: rows.length, year: String(current.year) })}
        actions={
          <>
            <YearSwitch years={years} current={current.year} href={(year) => `/admin/periods?year=${year}`} />
            {closed ? null : <PeriodDialog year={current} />}
          </>
        }
      />
      {closed ? (
        <Banner kind="info" className="mb-4">
          {t('closed')}
        </Banner>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={t('empty')} description={t('emptyText')} />
      ) : (
        <Card flush>
          <PeriodTable rows={rows} year={current} today={today} />
        </Card>
      )}
    </ClientMessages>
  );
}
