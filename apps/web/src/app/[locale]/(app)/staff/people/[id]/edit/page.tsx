import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { PersonForm } from '@/features/skill/person-form';
import { readPersonToEdit } from '@/features/skill/read-record';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('personForm.editTitle') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('skill.write');
  const [api, t] = await Promise.all([getApi(), getTranslations('skill')]);
  const person = await readPersonToEdit((await params).id);
  const options = await api.skill.personOptions({ id: person.id });
  // an account that was locked since stays with the record until somebody takes it off
  const accounts = person.account && !options.accounts.some(({ id }) => id === person.account?.id) ? [{ ...person.account, name: '' }] : [];
  return (
    <ClientMessages of={['skill']}>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          above={
            <Breadcrumb
              label={t('title')}
              linkAs={Link}
              items={[
                { label: t('people.title'), href: '/staff/people' },
                { label: person.name, href: `/staff/people/${person.id}` },
                { label: t('personForm.editTitle') },
              ]}
            />
          }
          title={t('personForm.editTitle')}
          lede={person.name}
        />
        <PersonForm
          values={{
            ...{ name: person.name, userId: person.account?.id ?? null, organisationId: person.organisation.id, positionId: person.position?.id ?? null },
            ...{ joinedOn: person.joinedOn, leftOn: person.leftOn },
          }}
          editing={{ id: person.id, version: person.version }}
          options={{ ...options, accounts: [...options.accounts, ...accounts] }}
          requestKey=""
        />
      </div>
    </ClientMessages>
  );
}
