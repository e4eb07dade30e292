import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { readSkill } from '@/features/skill/read-record';
import { SkillForm } from '@/features/skill/skill-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('skillForm.editTitle') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('skill.write');
  const t = await getTranslations('skill');
  const row = await readSkill((await params).id);
  return (
    <ClientMessages of={['skill']}>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          above={
            <Breadcrumb
              label={t('title')}
              linkAs={Link}
              items={[
                { label: t('catalogue.title'), href: '/staff/skills' },
                { label: <LocalText value={row.name} />, href: `/staff/skills/${row.id}` },
                { label: t('skillForm.editTitle') },
              ]}
            />
          }
          title={t('skillForm.editTitle')}
          lede={<LocalText value={row.name} />}
        />
        <SkillForm
          values={{
            ...{ code: row.code, group: row.group, language: row.language, position: row.position },
            name: { vi: row.name.vi, en: row.name.en ?? '', fr: row.name.fr ?? '' },
          }}
          editing={{ id: row.id, version: row.version }}
          requestKey=""
        />
      </div>
    </ClientMessages>
  );
}
