import { Banner } from '@nhipcau/ui/banner';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { countText } from '@/components/count-text';
import { FilterForm } from '@/components/filter-form';
import { ListPagination } from '@/components/list-pagination';
import { one, readListParams } from '@/components/list-params';
import { MessageTable } from '@/features/outbox/message-table';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';

const STATUSES = ['PENDING', 'SENT', 'FAILED', 'HELD'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('outbox'))('title') };
}

export default async function Outbox({ searchParams }: PageProps<'/[locale]/admin/outbox'>) {
  await requireAction('outbox.read');
  const [params, locale, t, api] = await Promise.all([searchParams, getLocale(), getTranslations(), getApi()]);
  const { q, page } = readListParams(params, { sorts: ['createdAt'], defaultSort: '-createdAt' });
  const status = STATUSES.find((value) => value === one(params, 'status'));
  const [messages, held] = await Promise.all([api.outbox.list({ search: q || undefined, status, page }), api.outbox.list({ status: 'HELD', size: 1 })]);
  return (
    <ClientMessages of={['outbox']}>
      <PageHeader title={t('outbox.title')} lede={t('outbox.lede', { count: messages.total, shown: countText(messages, locale) })} />
      {held.total > 0 ? (
        <Banner kind="info" className="mb-4">
          {t('outbox.held')}
        </Banner>
      ) : null}
      <FilterForm
        path="/admin/outbox"
        params={params}
        fields={[
          { kind: 'search', name: 'q', label: t('outbox.search') },
          {
            kind: 'select',
            name: 'status',
            label: t('common.status'),
            options: STATUSES.map((value) => ({ value, label: t(`enums.mailStatus.${value}`) })),
          },
        ]}
      />
      {messages.total === 0 ? (
        <EmptyState title={t('outbox.empty')} description={t('outbox.emptyText')} />
      ) : (
        <Card flush>
          <MessageTable rows={messages.rows} />
        </Card>
      )}
      <ListPagination path="/admin/outbox" params={params} page={messages.page} size={messages.size} total={messages.total} more={messages.more} />
    </ClientMessages>
  );
}
