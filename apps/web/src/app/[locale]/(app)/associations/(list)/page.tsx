import { can } from '@nhipcau/domain/access';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { ExportLinks } from '@/components/export-links';
import { hrefWith, one, type SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { YearSwitch } from '@/components/year-switch';
import { AssociationList } from '@/features/association/association-list';
import { ListHeading, ListLede } from '@/features/association/list-heading';
import { ClientMessages } from '@/i18n/client-messages';
import { redirect } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';
import { readPlanYears } from '@/server/plan-year';

export async function generateMetadata() {
  return { title: (await getTranslations('association'))('pageTitle') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('organisation.read');
  const params = await searchParams;
  const locale = await getLocale();
  // whoever is bound to an organisation sees that one
  if (user.organisation) redirect({ href: hrefWith(`/associations/${user.organisation.id}`, { year: params.year }, {}), locale });
  const { years, current } = await readPlanYears(one(params, 'year'));
  const [api, t] = await Promise.all([getApi(), getTranslations('association.heading')]);
  const year = current?.year;
  const [data, tree] = year ? await Promise.all([api.association.stats({ year }), api.association.tree({ q: one(params, 'q') })]) : [null, []];
  if (!data || data.associations.length === 0) return <EmptyState title={t('empty', { year: String(year ?? '') })} description={t('emptyText')} />;
  return (
    <ClientMessages of={['association']}>
      <PageHeader
        title={<ListHeading data={data} />}
        lede={<ListLede data={data} />}
        actions={
          <>
            <YearSwitch years={years} current={data.year} href={(other) => hrefWith('/associations', params, { year: other })} />
            <ExportLinks noun="association" params={{ ...params, year: String(data.year) }} />
            <PrintButton />
          </>
        }
      />
      <AssociationList
        data={data}
        tree={tree}
        params={params}
        view={one(params, 'view') === 'tree' ? 'tree' : 'table'}
        decides={can(user.role, 'report.decide')}
      />
    </ClientMessages>
  );
}
