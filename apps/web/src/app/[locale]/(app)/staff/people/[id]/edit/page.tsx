import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/features/skill/form-page';
import { PersonForm } from '@/features/skill/person-form';
import { readPersonToEdit } from '@/features/skill/read-record';
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
    <FormPage list={{ label: t('people.title'), href: '/staff/people' }} record={person} title={t('personForm.editTitle')}>
      <PersonForm person={person} options={{ ...options, accounts: [...options.accounts, ...accounts] }} />
    </FormPage>
  );
}
