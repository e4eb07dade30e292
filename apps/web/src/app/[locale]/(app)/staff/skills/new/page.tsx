import { getTranslations } from 'next-intl/server';
import { FormPage } from '@/features/skill/form-page';
import { SkillForm } from '@/features/skill/skill-form';
import { requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('skillForm.newTitle') };
}

export default async function Page() {
  await requireAction('skill.write');
  const t = await getTranslations('skill');
  return (
    <FormPage list={{ label: t('catalogue.title'), href: '/staff/skills' }} title={t('skillForm.newTitle')}>
      <SkillForm skill={null} />
    </FormPage>
  );
}
