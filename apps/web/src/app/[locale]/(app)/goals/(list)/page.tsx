import { can } from '@nhipcau/domain/access';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { getTranslations } from 'next-intl/server';
import { one, type SearchParams } from '@/components/list-params';
import { GoalsView } from '@/features/goal/goals-view';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';
import { readPlanYears } from '@/server/plan-year';

export async function generateMetadata() {
  return { title: (await getTranslations('goal'))('title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('goal.read');
  const params = await searchParams;
  const { years, current } = await readPlanYears(one(params, 'year'));
  const t = await getTranslations('goal');
  if (!current) return <EmptyState title={t('noPlanTitle')} description={t('noPlanText')} />;
  const api = await getApi();
  const compared = years.find(({ year }) => String(year) === one(params, 'compare') && year !== current.year);
  const [tree, before, archived] = await Promise.all([
    api.goal.tree({ year: current.year }),
    compared ? api.goal.tree({ year: compared.year }) : null,
    can(user.role, 'goal.write') ? api.goal.archived({ planYearId: current.id }) : [],
  ]);
  return (
    <ClientMessages of={['goal']}>
      <GoalsView
        tree={tree}
        before={before}
        archived={archived}
        years={years}
        params={params}
        role={user.role}
        planYearId={current.id}
        open={current.status !== 'CLOSED'}
      />
    </ClientMessages>
  );
}
