import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ExportLinks } from '@/components/export-links';
import { FilterForm } from '@/components/filter-form';
import { one } from '@/components/list-params';
import { CreateButton, TreeProvider } from '@/features/organisation/organisation-actions';
import { organisationOptions } from '@/features/organisation/organisation-options';
import { OrganisationTree } from '@/features/organisation/organisation-tree';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';
import { getContext } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('organisation.title') };
}

export default async function Organisations({ searchParams }: PageProps<'/[locale]/admin/organisations'>) {
  await requireAction('organisation.write');
  const [params, t, locale, api, { today }] = await Promise.all([searchParams, getTranslations('admin.organisation'), getLocale(), getApi(), getContext()]);
  const search = one(params, 'q');
  const [all, found] = await Promise.all([api.organisation.list(), search ? api.organisation.list({ search }) : null]);
  const present = all.filter((row) => row.leftOn === null);
  const options = organisationOptions(all, locale).map((option, index) => ({ ...option, path: all[index]?.path ?? '' }));
  return (
    <ClientMessages of={['admin']}>
      <TreeProvider options={options} today={today}>
        <PageHeader
          title={t('title')}
          lede={t('lede', {
            associations: present.filter((row) => row.kind === 'ASSOCIATION').length,
            chapters: present.filter((row) => row.kind === 'CHAPTER' || row.kind === 'CLUB').length,
          })}
          actions={
            <>
              <ExportLinks noun="organisation" params={params} />
              <CreateButton />
            </>
          }
        />
        <FilterForm path="/admin/organisations" params={params} fields={[{ kind: 'search', name: 'q', label: t('search') }]} />
        {(found ?? all).length === 0 ? (
          <EmptyState title={t('empty')} description={t('emptyText')} />
        ) : (
          <Card flush>
            <OrganisationTree all={found ?? all} params={params} />
          </Card>
        )}
      </TreeProvider>
    </ClientMessages>
  );
}
