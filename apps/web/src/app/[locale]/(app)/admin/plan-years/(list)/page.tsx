import { formatList } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CreateYear } from '@/features/plan-year/plan-year-actions';
import { PlanYearTable } from '@/features/plan-year/plan-year-table';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';
import { getContext } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planYear'))('title') };
}

export default async function PlanYears() {
  await requireAction('planYear.write');
  const [t, locale, api, { today }] = await Promise.all([getTranslations('planYear'), getLocale(), getApi(), getContext()]);
  const years = await api.planYear.listDetails();
  const active = years.filter((year) => year.status === 'ACTIVE').map((year) => String(year.year));
  const next = years[0] ? years[0].year + 1 : Number(today.slice(0, 4));
  return (
    <ClientMessages of={['planYear']}>
      <PageHeader
        title={t('title')}
        lede={t('lede', { active: active.length, years: formatList(active, locale) })}
        actions={<CreateYear key={next} year={next} />}
      />
      {years.length === 0 ? (
        <EmptyState title={t('empty')} description={t('emptyText')} />
      ) : (
        <Card flush>
          <PlanYearTable rows={years} />
        </Card>
      )}
    </ClientMessages>
  );
}
