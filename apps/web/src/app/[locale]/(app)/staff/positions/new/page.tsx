import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/features/skill/form-page';
import { staffOrganisations } from '@/features/skill/organisations';
import { PositionForm } from '@/features/skill/position-form';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('positionForm.newTitle') };
}

export default async function Page() {
  await requireAction('skill.write');
  const [api, t] = await Promise.all([getApi(), getTranslations('skill')]);
  const [organisations, skills] = await Promise.all([staffOrganisations(), api.skill.options()]);
  return (
    <FormPage list={{ label: t('positions.title'), href: '/staff/positions' }} title={t('positionForm.newTitle')}>
      <PositionForm position={null} organisations={organisations} skills={skills} />
    </FormPage>
  );
}
