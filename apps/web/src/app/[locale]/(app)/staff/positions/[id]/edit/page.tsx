import { getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { FormPage } from '@/features/skill/form-page';
import { staffOrganisations } from '@/features/skill/organisations';
import { PositionForm } from '@/features/skill/position-form';
import { readPosition } from '@/features/skill/read-record';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('positionForm.editTitle') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('skill.write');
  const [api, t] = await Promise.all([getApi(), getTranslations('skill')]);
  const position = await readPosition((await params).id);
  const [organisations, skills] = await Promise.all([staffOrganisations(), api.skill.options()]);
  // what was archived or left since stays with the post until somebody changes it
  const own = organisations.some(({ id }) => id === position.organisation.id) ? [] : [{ ...position.organisation, kind: '' }];
  const archived = position.required.flatMap(({ skill }) => (skills.some(({ id }) => id === skill.id) ? [] : [skill]));
  return (
    <FormPage
      list={{ label: t('positions.title'), href: '/staff/positions' }}
      record={{ name: <LocalText value={position.title} />, id: position.id }}
      title={t('positionForm.editTitle')}
    >
      <PositionForm position={position} organisations={[...organisations, ...own]} skills={[...skills, ...archived]} />
    </FormPage>
  );
}
