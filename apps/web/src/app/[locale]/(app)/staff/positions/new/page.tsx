import { randomUUID } from 'node:crypto';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { staffOrganisations } from '@/features/skill/organisations';
import { PositionForm } from '@/features/skill/position-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('positionForm.newTitle') };
}

export default async function Page() {
  await requireAction('skill.write');
  const [api, t] = await Promise.all([getApi(), getTranslations('skill')]);
  const [organisations, skills] = await Promise.all([staffOrganisations(), api.skill.options()]);
  const union = organisations.find(({ kind }) => kind === 'UNION') ?? organisations[0];
  return (
    <ClientMessages of={['skill']}>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          above={
            <Breadcrumb
              label={t('title')}
              linkAs={Link}
              items={[{ label: t('positions.title'), href: '/staff/positions' }, { label: t('positionForm.newTitle') }]}
            />
          }
          title={t('positionForm.newTitle')}
        />
        <PositionForm
          values={{ code: '', title: { vi: '', en: '', fr: '' }, organisationId: union?.id ?? '', fromOn: null, untilOn: null, required: [] }}
          editing={null}
          organisations={organisations}
          skills={skills}
          requestKey={randomUUID()}
        />
      </div>
    </ClientMessages>
  );
}
