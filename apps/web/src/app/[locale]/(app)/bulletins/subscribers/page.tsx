import { archivePath, BULLETIN_LANGUAGES, SUBSCRIBER_STATUSES } from '@nhipcau/domain/bulletin';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ExportLinks } from '@/components/export-links';
import { FilterForm } from '@/components/filter-form';
import { ListPagination } from '@/components/list-pagination';
import { readListParams } from '@/components/list-params';
import { AddSubscriber } from '@/features/subscriber/add-subscriber';
import { readSubscriberFilter } from '@/features/subscriber/filters';
import { SubscriberTable } from '@/features/subscriber/subscriber-table';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bulletin.subscriber'))('title') };
}

export default async function Subscribers({ searchParams }: PageProps<'/[locale]/bulletins/subscribers'>) {
  await requireAction('subscriber.manage');
  const [params, t, api, locale] = await Promise.all([searchParams, getTranslations(), getApi(), getLocale()]);
  const { page } = readListParams(params, { sorts: ['createdAt'], defaultSort: '-createdAt' });
  const filter = readSubscriberFilter(params);
  const subscribers = await api.subscriber.list({ ...filter, page });
  const chosen = Object.values(filter).some((value) => value !== undefined);
  return (
    <ClientMessages of={['bulletin']}>
      <PageHeader
        above={
          <Breadcrumb
            label={t('bulletin.pageTitle')}
            linkAs={Link}
            items={[{ label: t('bulletin.pageTitle'), href: '/bulletins' }, { label: t('bulletin.subscriber.title') }]}
          />
        }
        title={t('bulletin.subscriber.title')}
        // that nobody matches does not mean that nobody subscribed
        lede={chosen && subscribers.total === 0 ? undefined : t('bulletin.subscriber.lede', { count: subscribers.total })}
        actions={
          <>
            <ExportLinks noun="subscriber" params={params} />
            <AddSubscriber />
          </>
        }
      />
      <FilterForm
        path="/bulletins/subscribers"
        params={params}
        fields={[
          { kind: 'search', name: 'q', label: t('bulletin.subscriber.search') },
          {
            kind: 'select',
            name: 'language',
            label: t('bulletin.subscriber.language'),
            options: BULLETIN_LANGUAGES.map((value) => ({ value, label: t(`enums.bulletinLanguage.${value}`) })),
          },
          {
            kind: 'select',
            name: 'status',
            label: t('common.status'),
            options: SUBSCRIBER_STATUSES.map((value) => ({ value, label: t(`enums.subscriberStatus.${value}`) })),
          },
        ]}
      />
      {subscribers.total === 0 ? (
        <EmptyState
          title={t('bulletin.subscriber.empty')}
          description={t('bulletin.subscriber.emptyText')}
          action={
            <a className="underline" href={archivePath(locale)}>
              {t('bulletin.public.archive')}
            </a>
          }
        />
      ) : (
        <>
          <Card flush>
            <SubscriberTable rows={subscribers.rows} />
          </Card>
          <ListPagination path="/bulletins/subscribers" params={params} page={subscribers.page} size={subscribers.size} total={subscribers.total} />
        </>
      )}
    </ClientMessages>
  );
}
