import { AGREEMENT_STATES } from '@nhipcau/domain/partner';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { PageHeader, ToneText } from '@nhipcau/ui/page-header';
import { StatusGlyph } from '@nhipcau/ui/status-mark';
import { getTranslations } from 'next-intl/server';
import { ListPagination } from '@/components/list-pagination';
import { hrefWith, one, readListParams, type SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { AGREEMENT_LOOK } from '@/features/partner/due-marks';
import { AgreementTable } from '@/features/partner/due-tables';
import { member } from '@/features/partner/filters';
import { PictureTabs } from '@/features/partner/picture-tabs';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('partner'))('agreements.pageTitle') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAction('partner.read');
  const [params, api, t, words] = await Promise.all([searchParams, getApi(), getTranslations('partner.agreements'), getTranslations('partner.view')]);
  const state = member(AGREEMENT_STATES, one(params, 'state'));
  const { page } = readListParams(params, { sorts: ['due'], defaultSort: 'due' });
  const data = await api.partner.agreements({ state, page });
  const all = AGREEMENT_STATES.reduce((sum, key) => sum + data.counts[key], 0);
  const path = '/partners/agreements';
  const chips = [
    { href: hrefWith(path, params, { state: null }), label: words('all'), current: state === null, count: all },
    ...AGREEMENT_STATES.map((key) => ({
      href: hrefWith(path, params, { state: key }),
      label: (
        <>
          <StatusGlyph status={AGREEMENT_LOOK[key]} />
          {t(`state.${key}`)}
        </>
      ),
      current: state === key,
      count: data.counts[key],
    })),
  ];
  return (
    <>
      <PageHeader
        title={t.rich('heading', { total: all, soon: data.counts.expiring, b: (text) => <ToneText tone="risk">{text}</ToneText> })}
        actions={<PrintButton />}
      />
      <PictureTabs current="agreements" />
      <FilterChips label={t('state.label')} items={chips} linkAs={Link} className="mb-3" />
      {data.rows.length === 0 ? (
        <EmptyState title={all === 0 ? t('empty') : t('emptyState')} />
      ) : (
        <>
          <Card flush>
            <AgreementTable rows={data.rows} />
          </Card>
          <div className="mt-3">
            <ListPagination path={path} params={params} page={data.page} size={data.size} total={data.total} />
          </div>
        </>
      )}
    </>
  );
}
