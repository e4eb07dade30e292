import { randomUUID } from 'node:crypto';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { PersonForm } from '@/features/skill/person-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('personForm.newTitle') };
}

export default async function Page() {
  await requireAction('skill.write');
  const [api, t] = await Promise.all([getApi(), getTranslations('skill')]);
  const options = await api.skill.personOptions({ id: null });
  const union = options.organisations.find(({ kind }) => kind === 'UNION') ?? options.organisations[0];
  return (
    <ClientMessages of={['skill']}>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          above={
            <Breadcrumb label={t('title')} linkAs={Link} items={[{ label: t('people.title'), href: '/staff/people' }, { label: t('personForm.newTitle') }]} />
          }
          title={t('personForm.newTitle')}
        />
        <PersonForm
          values={{ name: '', userId: null, organisationId: union?.id ?? '', positionId: null, joinedOn: null, leftOn: null }}
          editing={null}
          options={options}
          requestKey={randomUUID()}
        />
      </div>
    </ClientMessages>
  );
}
