import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { readTraining } from '@/features/skill/read-record';
import { TrainingForm } from '@/features/skill/training-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('trainingForm.editTitle') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('training.write');
  const [api, t] = await Promise.all([getApi(), getTranslations('skill')]);
  const row = await readTraining((await params).id);
  const options = await api.skill.trainingOptions();
  // what is offered no more stays with the training until somebody takes it off
  const skills = row.skills.filter(({ id }) => !options.skills.some((skill) => skill.id === id));
  const events = row.event && !options.events.some(({ id }) => id === row.event?.id) ? [{ ...row.event, startsOn: null }] : [];
  return (
    <ClientMessages of={['skill']}>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          above={
            <Breadcrumb
              label={t('title')}
              linkAs={Link}
              items={[
                { label: t('trainings.title'), href: '/staff/trainings' },
                { label: <LocalText value={row.title} />, href: `/staff/trainings/${row.id}` },
                { label: t('trainingForm.editTitle') },
              ]}
            />
          }
          title={t('trainingForm.editTitle')}
          lede={<LocalText value={row.title} />}
        />
        <TrainingForm
          values={{
            ...{ status: row.status, provider: row.provider ?? '', toLevel: row.toLevel, eventId: row.event?.id ?? null },
            title: { vi: row.title.vi, en: row.title.en ?? '', fr: row.title.fr ?? '' },
            skillIds: row.skills.map(({ id }) => id),
            sessions: row.sessions.map(({ on, hours }) => ({ on, hours })),
          }}
          editing={{ id: row.id, version: row.version }}
          options={{ ...options, skills: [...options.skills, ...skills], events: [...options.events, ...events] }}
          requestKey=""
        />
      </div>
    </ClientMessages>
  );
}
