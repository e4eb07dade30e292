import { can } from '@nhipcau/domain/access';
import { buttonClass } from '@nhipcau/ui/button';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Plus } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from '@/components/list-params';
import { BulletinHeading, BulletinList, readBulletinFilters } from '@/features/bulletin/bulletin-list';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('bulletin'))('pageTitle') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('bulletin.read');
  const [params, api, t] = await Promise.all([searchParams, getApi(), getTranslations('bulletin')]);
  const filters = readBulletinFilters(params);
  const data = await api.bulletin.list(filters);
  const mayWrite = can(user.role, 'bulletin.write');
  return (
    <ClientMessages of={['bulletin']}>
      <PageHeader
        title={<BulletinHeading data={data} year={filters.year} />}
        lede={t('lede')}
        actions={
          <>
            {can(user.role, 'subscriber.manage') ? (
              <Link href="/bulletins/subscribers" className={buttonClass({ size: 'sm' })}>
                {t('subscriber.link')}
              </Link>
            ) : null}
            {mayWrite ? (
              <Link href="/bulletins/new" className={buttonClass({ variant: 'primary', size: 'sm' })}>
                <Plus aria-hidden />
                {t('create')}
              </Link>
            ) : null}
          </>
        }
      />
      <BulletinList data={data} filters={filters} params={params} mayWrite={mayWrite} />
    </ClientMessages>
  );
}
