import { getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { FormPage } from '@/features/skill/form-page';
import { readTraining } from '@/features/skill/read-record';
import { TrainingForm } from '@/features/skill/training-form';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('trainingForm.editTitle') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('training.write');
  const [api, t] = await Promise.all([getApi(), getTranslations('skill')]);
  const training = await readTraining((await params).id);
  const options = await api.skill.trainingOptions();
  // what is offered no more stays with the training until somebody takes it off
  const skills = training.skills.filter(({ id }) => !options.skills.some((skill) => skill.id === id));
  const { event } = training;
  const events = event && !options.events.some(({ id }) => id === event.id) ? [{ ...event, startsOn: null }] : [];
  return (
    <FormPage
      list={{ label: t('trainings.title'), href: '/staff/trainings' }}
      record={{ name: <LocalText value={training.title} />, id: training.id }}
      title={t('trainingForm.editTitle')}
    >
      <TrainingForm training={training} options={{ ...options, skills: [...options.skills, ...skills], events: [...options.events, ...events] }} />
    </FormPage>
  );
}
