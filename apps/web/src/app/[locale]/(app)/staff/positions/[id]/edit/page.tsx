import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { staffOrganisations } from '@/features/skill/organisations';
import { PositionForm } from '@/features/skill/position-form';
import { readPosition } from '@/features/skill/read-record';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('positionForm.editTitle') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('skill.write');
  const [api, t] = await Promise.all([getApi(), getTranslations('skill')]);
  const row = await readPosition((await params).id);
  const [organisations, skills] = await Promise.all([staffOrganisations(), api.skill.options()]);
  // what was archived or left since stays with the post until somebody changes it
  const own = organisations.some(({ id }) => id === row.organisation.id) ? [] : [row.organisation];
  const archived = row.required.flatMap(({ skill }) => (skills.some(({ id }) => id === skill.id) ? [] : [skill]));
  return (
    <ClientMessages of={['skill']}>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          above={
            <Breadcrumb
              label={t('title')}
              linkAs={Link}
              items={[
                { label: t('positions.title'), href: '/staff/positions' },
                { label: <LocalText value={row.title} />, href: `/staff/positions/${row.id}` },
                { label: t('positionForm.editTitle') },
              ]}
            />
          }
          title={t('positionForm.editTitle')}
          lede={<LocalText value={row.title} />}
        />
        <PositionForm
          values={{
            ...{ code: row.code, organisationId: row.organisation.id, fromOn: row.fromOn, untilOn: row.untilOn },
            title: { vi: row.title.vi, en: row.title.en ?? '', fr: row.title.fr ?? '' },
            required: row.required.map(({ skill, level }) => ({ skillId: skill.id, level })),
          }}
          editing={{ id: row.id, version: row.version }}
          organisations={[...organisations, ...own]}
          skills={[...skills, ...archived]}
          requestKey=""
        />
      </div>
    </ClientMessages>
  );
}
