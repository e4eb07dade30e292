import { randomUUID } from 'node:crypto';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { SkillForm } from '@/features/skill/skill-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('skillForm.newTitle') };
}

export default async function Page() {
  await requireAction('skill.write');
  const t = await getTranslations('skill');
  return (
    <ClientMessages of={['skill']}>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          above={
            <Breadcrumb label={t('title')} linkAs={Link} items={[{ label: t('catalogue.title'), href: '/staff/skills' }, { label: t('skillForm.newTitle') }]} />
          }
          title={t('skillForm.newTitle')}
        />
        <SkillForm
          values={{ code: '', group: 'LANGUAGE', name: { vi: '', en: '', fr: '' }, language: null, position: 100 }}
          editing={null}
          requestKey={randomUUID()}
        />
      </div>
    </ClientMessages>
  );
}
