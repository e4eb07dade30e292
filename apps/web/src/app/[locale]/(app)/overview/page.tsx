import { getDb } from '@nhipcau/db';
import { can } from '@nhipcau/domain/access';
import { buttonClass } from '@nhipcau/ui/button';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from '@/components/list-params';
import { one } from '@/components/list-params';
import { Overview } from '@/features/overview/overview';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';
import { readPlanYears } from '@/server/plan-year';
import { hasSampleData } from '@/server/sample';

export async function generateMetadata() {
  return { title: (await getTranslations('shell'))('overview') };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('overview.read');
  const params = await searchParams;
  const { years, current } = await readPlanYears(one(params, 'year'));
  const t = await getTranslations('overview');
  if (!current) {
    const open = can(user.role, 'planYear.write') ? (
      <Link href="/admin/plan-years" className={buttonClass({ variant: 'primary' })}>
        {t('noPlanAction')}
      </Link>
    ) : null;
    return <EmptyState title={t('noPlanTitle')} description={t('noPlanText')} action={open} />;
  }
  const asked = one(params, 'indicator');
  const api = await getApi();
  const [data, sample] = await Promise.all([
    api.overview.get({ year: current.year, ...(UUID.test(asked) ? { indicatorId: asked } : {}) }),
    hasSampleData(getDb()),
  ]);
  return (
    <ClientMessages of={['overview']}>
      <Overview data={data} years={years} user={user} sample={sample} />
    </ClientMessages>
  );
}
