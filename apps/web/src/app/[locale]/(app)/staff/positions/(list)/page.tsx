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
import { PositionTable } from '@/features/skill/position-table';
import { POSITION_SORTS, POSITION_STATES, readPositionFilters } from '@/features/skill/read';
import { StaffTabs } from '@/features/skill/staff-tabs';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('positions.title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('skill.read');
  const [params, api, t, locale] = await Promise.all([searchParams, getApi(), getTranslations('skill'), getLocale()]);
  const list = readListParams(params, { sorts: POSITION_SORTS, defaultSort: 'code' });
  const [positions, organisations] = await Promise.all([
    api.skill.positions({ ...readPositionFilters(params), sort: list.sort, direction: list.direction, page: list.page }),
    staffOrganisations(),
  ]);
  return (
    <ClientMessages of={['skill']}>
      <PageHeader
        title={
          positions.approved === 0
            ? t('positions.headingNone')
            : t('positions.heading', { filled: positions.filled, approved: positions.approved, vacant: positions.approved - positions.filled })
        }
        actions={
          <>
            <ExportLinks noun="staff-positions" params={params} />
            {can(user.role, 'skill.write') ? (
              <Link href="/staff/positions/new" className={buttonClass({ variant: 'primary', size: 'sm' })}>
                <Plus aria-hidden />
                {t('positions.create')}
              </Link>
            ) : null}
          </>
        }
      />
      <StaffTabs role={user.role} current="positions" />
      <FilterForm
        path="/staff/positions"
        params={params}
        keep={['sort']}
        fields={[
          { kind: 'search', name: 'q', label: t('positions.search') },
          {
            kind: 'select',
            name: 'state',
            label: t('positions.state'),
            options: POSITION_STATES.map((value) => ({ value, label: t(`positions.states.${value}`) })),
          },
          {
            kind: 'select',
            name: 'organisation',
            label: t('positions.organisation'),
            options: organisations.map(({ id, name }) => ({ value: id, label: pickText(name, locale) })),
          },
        ]}
      />
      {positions.rows.length === 0 ? (
        <EmptyState title={t('positions.empty')} description={t('positions.emptyHint')} />
      ) : (
        <>
          <Card flush>
            <PositionTable rows={positions.rows} list={list} params={params} />
          </Card>
          <div className="mt-3">
            <ListPagination path="/staff/positions" params={params} page={positions.page} size={positions.size} total={positions.total} />
          </div>
        </>
      )}
    </ClientMessages>
  );
}
