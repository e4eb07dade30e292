import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/features/skill/form-page';
import { TrainingForm } from '@/features/skill/training-form';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('trainingForm.newTitle') };
}

export default async function Page() {
  await requireAction('training.write');
  const [api, t] = await Promise.all([getApi(), getTranslations('skill')]);
  return (
    <FormPage list={{ label: t('trainings.title'), href: '/staff/trainings' }} title={t('trainingForm.newTitle')}>
      <TrainingForm training={null} options={await api.skill.trainingOptions()} />
    </FormPage>
  );
}
