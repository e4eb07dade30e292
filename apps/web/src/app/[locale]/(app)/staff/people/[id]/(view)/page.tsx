import { can } from '@nhipcau/domain/access';
import { Banner } from '@nhipcau/ui/banner';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Pencil } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { AssessForm } from '@/features/skill/assess-form';
import { Assessments } from '@/features/skill/assessments';
import { Attended } from '@/features/skill/attended';
import { Departure } from '@/features/skill/departure';
import { ErasePerson } from '@/features/skill/erase-person';
import { PersonFacts } from '@/features/skill/person-facts';
import { readPerson } from '@/features/skill/read-record';
import { Standings } from '@/features/skill/standings';
import { TakeOut } from '@/features/skill/take-out';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';
import { getContext } from '@/server/context';

// the name of a person is in no title: titles stay in the history of a shared machine
export async function generateMetadata() {
  return { title: (await getTranslations('skill'))('person.title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const user = await requireAction('skill.read');
  const [api, t, { today }] = await Promise.all([getApi(), getTranslations('skill'), getContext()]);
  const person = await readPerson((await params).id);
  const mayWrite = can(user.role, 'skill.write') && !person.erased;
  const name = person.erased ? t('person.erased') : person.name;
  const skills = mayWrite ? await api.skill.options() : [];
  const open = person.skills.filter(({ gap }) => gap !== null && gap > 0).length;
  const gone = !person.erased && !person.present && person.leftOn !== null;
  const required = person.skills.filter((skill) => skill.required !== null).length;
  return (
    <ClientMessages of={['skill']}>
      <PageHeader
        above={<Breadcrumb label={t('title')} linkAs={Link} items={[{ label: t('people.title'), href: '/staff/people' }, { label: name }]} />}
        title={name}
        lede={person.erased ? t('person.erasedText') : required > 0 ? t('person.lede', { covered: required - open, required }) : null}
        actions={
          mayWrite ? (
            <>
              <TakeOut address={`/api/staff/person/${person.id}`} />
              <Link href={`/staff/people/${person.id}/edit`} className={buttonClass({ size: 'sm' })}>
                <Pencil aria-hidden />
                {t('person.edit')}
              </Link>
              {gone ? <ErasePerson id={person.id} version={person.version} name={person.name} /> : null}
            </>
          ) : null
        }
      />
      {gone ? (
        <Banner kind="info" className="mb-5">
          {t('person.gone')}
        </Banner>
      ) : null}
      {person.erased ? null : (
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="flex min-w-0 flex-col gap-5">
            <Card title={t('standings.title')} titleId="person-skills" flush>
              <Standings skills={person.skills} />
            </Card>
            <Card title={t('assessment.title')} titleId="person-assessments">
              <Assessments rows={person.assessments} by={mayWrite ? 'admin' : 'reader'} gone={gone} />
            </Card>
            {mayWrite && !gone ? (
              <Card title={t('assess.title')} titleId="person-assess">
                <AssessForm skills={skills} staffMemberId={person.id} today={today} />
              </Card>
            ) : null}
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            <Card title={t('person.facts')} titleId="person-facts">
              <PersonFacts person={person} linked />
            </Card>
            {person.departure ? (
              <Card title={t('departure.title')} titleId="person-departure" sub={t('departure.sub')}>
                <Departure departure={person.departure} />
              </Card>
            ) : null}
            <Card title={t('attended.title')} titleId="person-trainings">
              <Attended trainings={person.trainings} linked />
            </Card>
          </div>
        </div>
      )}
    </ClientMessages>
  );
}
