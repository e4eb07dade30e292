import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { GoalForm } from '@/features/goal/goal-form';
import { readGoal } from '@/features/goal/read-goal';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('goal'))('edit') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('goal.write');
  const api = await getApi();
  const { record, planYear } = await readGoal((await params).id);
  const [t, options] = await Promise.all([getTranslations('goal'), api.goal.options({ planYearId: planYear.id })]);
  return (
    <ClientMessages of={['goal']}>
      <PageHeader
        above={
          <Breadcrumb
            label={t('title')}
            linkAs={Link}
            items={[
              { label: t('title'), href: `/goals?year=${planYear.year}` },
              { label: <LocalText value={record.title} />, href: `/goals/${record.id}` },
              { label: t('edit') },
            ]}
          />
        }
        title={t('form.editTitle', { code: record.code })}
      />
      <GoalForm planYearId={planYear.id} options={options} goal={record} />
    </ClientMessages>
  );
}
