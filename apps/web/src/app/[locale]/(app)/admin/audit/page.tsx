import { isIsoDate } from '@nhipcau/domain/shared';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { countText } from '@/components/count-text';
import { FilterForm } from '@/components/filter-form';
import { ListPagination } from '@/components/list-pagination';
import { one, readListParams } from '@/components/list-params';
import { AuditEntry } from '@/features/audit/audit-entry';
import { VerifyChain } from '@/features/audit/verify-chain';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') };
}

export default async function Audit({ searchParams }: PageProps<'/[locale]/admin/audit'>) {
  await requireAction('audit.read');
  const [params, locale, t, api] = await Promise.all([searchParams, getLocale(), getTranslations('audit'), getApi()]);
  const { page } = readListParams(params, { sorts: ['at'], defaultSort: '-at' });
  const choices = await api.audit.listChoices();
  const day = (name: string) => (isIsoDate(one(params, name)) ? one(params, name) : undefined);
  const log = await api.audit.list({
    entity: choices.entities.find((entity) => entity === one(params, 'entity')),
    actorId: choices.actors.find((actor) => actor.id === one(params, 'actor'))?.id,
    from: day('from'),
    to: day('to'),
    page,
  });
  const filtered = ['entity', 'actor', 'from', 'to'].some((name) => one(params, name) !== '');
  // stored names are data, so they are checked at run time
  const nounOf = (entity: string) => (t.has(`nouns.${entity}` as 'nouns.other') ? t(`nouns.${entity}` as 'nouns.other') : t('nouns.other'));
  return (
    <ClientMessages of={['audit']}>
      <PageHeader title={t('title')} lede={t('lede', { count: log.total, shown: countText(log, locale) })} />
      <VerifyChain />
      <FilterForm
        path="/admin/audit"
        params={params}
        fields={[
          { kind: 'select', name: 'entity', label: t('noun'), options: choices.entities.map((entity) => ({ value: entity, label: nounOf(entity) })) },
          { kind: 'select', name: 'actor', label: t('actor'), options: choices.actors.map((actor) => ({ value: actor.id, label: actor.name })) },
          { kind: 'date', name: 'from', label: t('from') },
          { kind: 'date', name: 'to', label: t('to') },
        ]}
      />
      {log.total === 0 ? (
        <EmptyState title={filtered ? t('empty') : t('noneYet')} description={filtered ? t('emptyText') : t('noneYetText')} />
      ) : (
        <Card flush>
          <ul>
            {log.rows.map((row) => (
              <AuditEntry key={row.id} row={row} />
            ))}
          </ul>
        </Card>
      )}
      <ListPagination path="/admin/audit" params={params} page={log.page} size={log.size} total={log.total} more={log.more} />
    </ClientMessages>
  );
}
