import { ROLES } from '@nhipcau/domain/access';
import { USER_SORTS, USER_STATUSES } from '@nhipcau/domain/user';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ExportLinks } from '@/components/export-links';
import { FilterForm } from '@/components/filter-form';
import { ListPagination } from '@/components/list-pagination';
import { readListParams } from '@/components/list-params';
import { organisationOptions } from '@/features/organisation/organisation-options';
import { InvitationTable } from '@/features/user/invitation-table';
import { InviteDialog } from '@/features/user/invite-dialog';
import { OrganisationChoices } from '@/features/user/user-actions';
import { readUserFilter } from '@/features/user/user-filter';
import { UserTable } from '@/features/user/user-table';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('user'))('title') };
}

export default async function Users({ searchParams }: PageProps<'/[locale]/admin/users'>) {
  const caller = await requireAction('user.read');
  const [params, t, locale, api] = await Promise.all([searchParams, getTranslations(), getLocale(), getApi()]);
  const list = readListParams(params, { sorts: USER_SORTS, defaultSort: 'name' });
  const [users, active, invitations, organisations] = await Promise.all([
    api.user.list({ ...readUserFilter(params), page: list.page }),
    api.user.list({ status: 'ACTIVE', size: 1 }),
    api.user.listInvitations(),
    api.organisation.list(),
  ]);
  const bindable = organisations.filter((row) => row.kind !== 'BODY' && row.leftOn === null);
  const open = invitations.filter((row) => row.state === 'open').length;
  const options = organisationOptions(bindable, locale);
  return (
    <ClientMessages of={['user']}>
      <OrganisationChoices options={options}>
        <PageHeader
          title={t('user.title')}
          lede={t('user.lede', { active: active.total, open })}
          actions={
            <>
              <ExportLinks noun="user" params={params} />
              <InviteDialog organisations={options} />
            </>
          }
        />
        <FilterForm
          path="/admin/users"
          params={params}
          keep={['sort']}
          fields={[
            { kind: 'search', name: 'q', label: t('user.search') },
            { kind: 'select', name: 'role', label: t('user.role'), options: ROLES.map((value) => ({ value, label: t(`enums.role.${value}`) })) },
            {
              kind: 'select',
              name: 'status',
              label: t('common.status'),
              options: USER_STATUSES.map((value) => ({ value, label: t(`enums.userStatus.${value}`) })),
            },
          ]}
        />
        {users.total === 0 ? (
          <EmptyState title={t('user.empty')} description={t('user.emptyText')} />
        ) : (
          <Card flush>
            <UserTable rows={users.rows} list={list} params={params} callerId={caller.id} />
          </Card>
        )}
        <ListPagination path="/admin/users" params={params} page={users.page} size={users.size} total={users.total} />
        <Card title={t('user.invitations.title')} titleId="invitations" sub={t('user.invitations.sub')} flush className="mt-6">
          <InvitationTable rows={invitations} />
        </Card>
      </OrganisationChoices>
    </ClientMessages>
  );
}
