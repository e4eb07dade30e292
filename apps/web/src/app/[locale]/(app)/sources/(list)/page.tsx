import { can } from '@nhipcau/domain/access';
import { SOURCE_KINDS } from '@nhipcau/domain/source';
import { formatNumber } from '@nhipcau/i18n';
import { Button, buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { Input } from '@nhipcau/ui/input';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { ExportLinks } from '@/components/export-links';
import { ListPagination } from '@/components/list-pagination';
import { hrefWith, one, type SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { arrangeSources, readSourceList, SOURCE_PAGE } from '@/features/source/source-list';
import { SourceTable } from '@/features/source/source-table';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('source'))('title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('source.read');
  const [params, t, enums, common, locale] = await Promise.all([
    searchParams,
    getTranslations('source'),
    getTranslations('enums'),
    getTranslations('common'),
    getLocale(),
  ]);
  const all = await (await getApi()).source.list();
  const { kind, list } = readSourceList(params);
  const found = arrangeSources(all, { kind, list }, locale);
  const page = Math.min(list.page, Math.max(1, Math.ceil(found.length / SOURCE_PAGE)));
  const importLink = can(user.role, 'source.write') ? (
    <Link href="/sources/import" className={buttonClass({ variant: 'primary', size: 'sm' })}>
      {t('import')}
    </Link>
  ) : null;
  const chip = (of: (typeof SOURCE_KINDS)[number] | null) => ({
    href: hrefWith('/sources', params, { kind: of }),
    label: of === null ? t('filter.all') : enums(`sourceKind.${of}`),
    current: kind === of,
    count: formatNumber(all.filter((row) => of === null || row.kind === of).length, locale),
  });
  return (
    <ClientMessages of={['source']}>
      <PageHeader
        title={t('heading', { count: all.length, kept: all.filter(({ paragraphs }) => paragraphs > 0).length })}
        lede={t('lede')}
        actions={
          <>
            {importLink}
            <ExportLinks noun="source" params={params} />
            <PrintButton />
          </>
        }
      />
      {all.length === 0 ? (
        <EmptyState title={t('list.none')} description={t('list.noneText')} action={importLink} />
      ) : (
        <>
          <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2.5" data-shell>
            <FilterChips label={t('filter.label')} linkAs={Link} items={[null, ...SOURCE_KINDS].map(chip)} />
            <search className="ml-auto max-sm:w-full">
              <form className="flex gap-2">
                {['kind', 'sort'].map((name) => (one(params, name) ? <input key={name} type="hidden" name={name} value={one(params, name)} /> : null))}
                <Input type="search" name="q" defaultValue={list.q} aria-label={t('filter.search')} placeholder={t('filter.search')} className="sm:w-56" />
                <Button type="submit">{common('search')}</Button>
              </form>
            </search>
          </div>
          {found.length === 0 ? (
            <EmptyState title={t('list.empty')} description={t('list.emptyHint')} />
          ) : (
            <Card flush>
              <SourceTable rows={found.slice((page - 1) * SOURCE_PAGE, page * SOURCE_PAGE)} list={list} params={params} />
            </Card>
          )}
          {found.length > SOURCE_PAGE ? <ListPagination path="/sources" params={params} page={page} size={SOURCE_PAGE} total={found.length} /> : null}
        </>
      )}
    </ClientMessages>
  );
}
