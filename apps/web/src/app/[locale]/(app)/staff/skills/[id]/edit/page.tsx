import { getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { FormPage } from '@/features/skill/form-page';
import { readSkill } from '@/features/skill/read-record';
import { SkillForm } from '@/features/skill/skill-form';
import { requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('skillForm.editTitle') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('skill.write');
  const t = await getTranslations('skill');
  const skill = await readSkill((await params).id);
  return (
    <FormPage
      list={{ label: t('catalogue.title'), href: '/staff/skills' }}
      record={{ name: <LocalText value={skill.name} />, id: skill.id }}
      title={t('skillForm.editTitle')}
    >
      <SkillForm skill={skill} />
    </FormPage>
  );
}
