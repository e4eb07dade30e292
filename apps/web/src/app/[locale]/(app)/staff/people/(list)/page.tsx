import { can } from '@nhipcau/domain/access';
import { pickText } from '@nhipcau/i18n';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Plus } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { ExportLinks } from '@/components/export-links';
import { FilterForm } from '@/components/filter-form';
import { ListPagination } from '@/components/list-pagination';
import { readListParams, type SearchParams } from '@/components/list-params';
import { staffOrganisations } from '@/features/skill/organisations';
import { PeopleTable } from '@/features/skill/people-table';
import { PEOPLE_SORTS, PEOPLE_STATES, readPeopleFilters } from '@/features/skill/read';
import { RetentionPanel } from '@/features/skill/retention';
import { StaffTabs } from '@/features/skill/staff-tabs';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('people.title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('skill.read');
  const [params, api, t, locale] = await Promise.all([searchParams, getApi(), getTranslations('skill'), getLocale()]);
  const list = readListParams(params, { sorts: PEOPLE_SORTS, defaultSort: 'name' });
  const mayWrite = can(user.role, 'skill.write');
  const [people, organisations, due] = await Promise.all([
    api.skill.people({ ...readPeopleFilters(params), sort: list.sort, direction: list.direction, page: list.page }),
    staffOrganisations(),
    mayWrite ? api.skill.dueForErasure() : null,
  ]);
  return (
    <ClientMessages of={['skill']}>
      <PageHeader
        title={t('people.heading', { present: people.present })}
        lede={people.waiting > 0 ? t('people.lede', { count: people.waiting }) : null}
        actions={
          <>
            <ExportLinks noun="staff-people" params={params} />
            {mayWrite ? (
              <Link href="/staff/people/new" className={buttonClass({ variant: 'primary', size: 'sm' })}>
                <Plus aria-hidden />
                {t('people.create')}
              </Link>
            ) : null}
          </>
        }
      />
      <StaffTabs role={user.role} current="people" />
      <FilterForm
        path="/staff/people"
        params={params}
        keep={['sort']}
        fields={[
          { kind: 'search', name: 'q', label: t('people.search') },
          { kind: 'select', name: 'state', label: t('people.state'), options: PEOPLE_STATES.map((value) => ({ value, label: t(`people.states.${value}`) })) },
          {
            kind: 'select',
            name: 'organisation',
            label: t('people.organisation'),
            options: organisations.map(({ id, name }) => ({ value: id, label: pickText(name, locale) })),
          },
        ]}
      />
      {people.rows.length === 0 ? (
        <EmptyState title={t('people.empty')} description={t('people.emptyHint')} />
      ) : (
        <>
          <Card flush>
            <PeopleTable rows={people.rows} list={list} params={params} />
          </Card>
          <div className="mt-3">
            <ListPagination path="/staff/people" params={params} page={people.page} size={people.size} total={people.total} />
          </div>
        </>
      )}
      {due ? (
        <div className="mt-6">
          <Card title={t('retention.title')} titleId="staff-retention" sub={t('retention.sub', { years: due.years })}>
            <RetentionPanel key={due.years} due={due} />
          </Card>
        </div>
      ) : null}
    </ClientMessages>
  );
}
