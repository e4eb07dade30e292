import { can } from '@nhipcau/domain/access';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { AssessForm } from '@/features/skill/assess-form';
import { Assessments } from '@/features/skill/assessments';
import { Attended } from '@/features/skill/attended';
import { PersonFacts } from '@/features/skill/person-facts';
import { StaffTabs } from '@/features/skill/staff-tabs';
import { Standings } from '@/features/skill/standings';
import { TakeOut } from '@/features/skill/take-out';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';
import { getContext } from '@/server/context';

export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('me.title') };
}

export default async function Page() {
  const user = await requireAction('skill.own');
  const [api, t, { today }] = await Promise.all([getApi(), getTranslations('skill'), getContext()]);
  const [person, skills] = await Promise.all([api.skill.me(), api.skill.options()]);
  const linked = can(user.role, 'training.read');
  if (!person) {
    return (
      <>
        <PageHeader title={t('me.title')} />
        <StaffTabs role={user.role} current="me" />
        <EmptyState title={t('me.none')} description={t('me.noneText')} />
      </>
    );
  }
  const required = person.skills.filter((skill) => skill.required !== null);
  const open = required.filter(({ gap }) => gap !== 0).length;
  const soon = person.assessments.filter(({ stage }) => stage !== null).length;
  return (
    <ClientMessages of={['skill']}>
      <PageHeader
        title={
          required.length === 0
            ? t('me.headingNone')
            : open === 0
              ? t('me.headingAll', { count: required.length })
              : t('me.heading', { covered: required.length - open, required: required.length })
        }
        lede={soon > 0 ? t('me.soon', { count: soon }) : t('me.lede')}
        actions={<TakeOut address="/api/staff/me" />}
      />
      <StaffTabs role={user.role} current="me" />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={t('standings.titleOwn')} titleId="me-skills" flush>
            <Standings skills={person.skills} />
          </Card>
          {person.present ? (
            <Card title={t('assess.titleOwn')} titleId="me-assess" sub={t('assess.subOwn')}>
              <AssessForm skills={skills} staffMemberId={null} today={today} />
            </Card>
          ) : null}
          <Card title={t('assessment.titleOwn')} titleId="me-assessments">
            <Assessments rows={person.assessments} by="self" gone={!person.present} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <Card title={t('person.facts')} titleId="me-facts" sub={t('me.factsHint')}>
            <PersonFacts person={person} linked={false} />
          </Card>
          <Card title={t('attended.titleOwn')} titleId="me-trainings">
            <Attended trainings={person.trainings} linked={linked} />
          </Card>
          <Card title={t('me.privacy')} titleId="me-privacy">
            <p className="text-sm">{t('me.privacyText')}</p>
          </Card>
        </div>
      </div>
    </ClientMessages>
  );
}
