import type { RouterOutputs } from '@nhipcau/api';
import type { USER_SORTS } from '@nhipcau/domain/user';
import { formatInstant, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { ActionsTh } from '@/components/actions-th';
import type { ListParams, SearchParams } from '@/components/list-params';
import { SortHeader } from '@/components/sort-header';
import { UserActions } from './user-actions';

type Sort = (typeof USER_SORTS)[number];
const PATH = '/admin/users';

export function UserTable({
  rows,
  list,
  params,
  callerId,
}: {
  rows: RouterOutputs['user']['list']['rows'];
  list: ListParams<Sort>;
  params: SearchParams;
  callerId: string;
}) {
  const t = useTranslations();
  const locale = useLocale();
  const sort = { list, path: PATH, params };
  return (
    <Table label={t('user.title')}>
      <THead>
        <Tr>
          <SortHeader by="name" {...sort}>
            {t('user.name')}
          </SortHeader>
          <SortHeader by="role" {...sort}>
            {t('user.role')}
          </SortHeader>
          <Th>{t('user.organisation')}</Th>
          <Th>{t('common.status')}</Th>
          <SortHeader by="lastSignInAt" {...sort}>
            {t('user.lastSignIn')}
          </SortHeader>
          <ActionsTh />
        </Tr>
      </THead>
      <TBody>
        {rows.map((user) => (
          <Tr key={user.id}>
            <Td>
              <span className="font-medium">{user.name}</span> {user.id === callerId ? <Badge tone="jade">{t('user.you')}</Badge> : null}{' '}
              {user.sample ? <Badge tone="nodata">{t('common.sampleMark')}</Badge> : null}
              <CellNote>{user.email}</CellNote>
            </Td>
            <Td>{t(`enums.role.${user.role}`)}</Td>
            <Td>{user.organisation ? pickText(user.organisation.name, locale) : '–'}</Td>
            <Td>
              <Badge className="whitespace-nowrap" tone={user.status === 'ACTIVE' ? 'on' : 'off'}>
                {t(`enums.userStatus.${user.status}`)}
              </Badge>
            </Td>
            <Td>{user.lastSignInAt ? formatInstant(user.lastSignInAt, locale) : t('user.never')}</Td>
            <Td above className="text-right">
              <UserActions
                account={{
                  ...{ id: user.id, version: user.version, name: user.name, role: user.role, status: user.status },
                  organisationId: user.organisation?.id ?? null,
                }}
              />
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
