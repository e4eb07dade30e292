import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/features/skill/form-page';
import { PersonForm } from '@/features/skill/person-form';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('personForm.newTitle') };
}

export default async function Page() {
  await requireAction('skill.write');
  const [api, t] = await Promise.all([getApi(), getTranslations('skill')]);
  return (
    <FormPage list={{ label: t('people.title'), href: '/staff/people' }} title={t('personForm.newTitle')}>
      <PersonForm person={null} options={await api.skill.personOptions({ id: null })} />
    </FormPage>
  );
}
