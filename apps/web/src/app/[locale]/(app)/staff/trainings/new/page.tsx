import { randomUUID } from 'node:crypto';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { TrainingForm } from '@/features/skill/training-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('trainingForm.newTitle') };
}

export default async function Page() {
  await requireAction('training.write');
  const [api, t] = await Promise.all([getApi(), getTranslations('skill')]);
  return (
    <ClientMessages of={['skill']}>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          above={
            <Breadcrumb
              label={t('title')}
              linkAs={Link}
              items={[{ label: t('trainings.title'), href: '/staff/trainings' }, { label: t('trainingForm.newTitle') }]}
            />
          }
          title={t('trainingForm.newTitle')}
        />
        <TrainingForm
          values={{ title: { vi: '', en: '', fr: '' }, status: 'PLANNED', provider: '', toLevel: null, eventId: null, skillIds: [], sessions: [] }}
          editing={null}
          options={await api.skill.trainingOptions()}
          requestKey={randomUUID()}
        />
      </div>
    </ClientMessages>
  );
}
