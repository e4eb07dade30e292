import { Banner } from '@nhipcau/ui/banner';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { one, type SearchParams } from '@/components/list-params';
import { GoalForm } from '@/features/goal/goal-form';
import { readPassage } from '@/features/source/read-passage';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';
import { readPlanYears } from '@/server/plan-year';

export async function generateMetadata() {
  return { title: (await getTranslations('goal'))('new') };
}

/** `?weakness=` and `?parent=` fill the form in; what they name must be among the choices. `?source=…` names the passage that the goal is taken from. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAction('goal.write');
  const params = await searchParams;
  const { current } = await readPlanYears(one(params, 'year'));
  if (!current) notFound();
  const t = await getTranslations('goal');
  const [options, passage, from] = await Promise.all([
    (await getApi()).goal.options({ planYearId: current.id }),
    readPassage(params),
    getTranslations('source'),
  ]);
  const among = (rows: { id: string }[], name: string) => rows.find(({ id }) => id === one(params, name))?.id ?? null;
  return (
    <ClientMessages of={['goal']}>
      <PageHeader
        above={<Breadcrumb label={t('title')} linkAs={Link} items={[{ label: t('title'), href: `/goals?year=${current.year}` }, { label: t('new') }]} />}
        title={t('form.newTitle', { year: String(current.year) })}
      />
      {passage ? (
        <Banner kind="info" title={from('select.region')} className="mb-5">
          «{passage.text}»
        </Banner>
      ) : null}
      <GoalForm
        planYearId={current.id}
        options={options}
        goal={null}
        parentId={among(options.parents, 'parent')}
        weaknessId={among(options.weaknesses, 'weakness')}
        source={passage && { documentId: passage.documentId, paragraph: passage.paragraph, start: passage.start, end: passage.end }}
      />
    </ClientMessages>
  );
}
