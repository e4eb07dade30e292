import { can } from '@nhipcau/domain/access';
import { buttonClass } from '@nhipcau/ui/button';
import { PageHeader, ToneText } from '@nhipcau/ui/page-header';
import { Plus } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { ExportLinks } from '@/components/export-links';
import type { SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { readPartnerFilters, readPartnerList } from '@/features/partner/filters';
import { PartnerLede } from '@/features/partner/partner-lede';
import { PartnerList } from '@/features/partner/partner-list';
import { PictureTabs } from '@/features/partner/picture-tabs';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('partner'))('pageTitle') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('partner.read');
  const [params, api, t] = await Promise.all([searchParams, getApi(), getTranslations('partner')]);
  const filters = readPartnerFilters(params);
  const { sort, direction, page } = readPartnerList(params);
  const [data, options] = await Promise.all([api.partner.list({ ...filters, sort, direction, page }), api.partner.options()]);
  const { summary } = data;
  return (
    <ClientMessages of={['partner']}>
      <PageHeader
        title={
          <span data-figure="partners-active" data-value={summary.byStage.ACTIVE}>
            {summary.total === 0
              ? t('headingNone')
              : t.rich('heading', { total: summary.total, active: summary.byStage.ACTIVE, b: (words) => <ToneText tone="on">{words}</ToneText> })}
          </span>
        }
        lede={summary.total === 0 ? null : <PartnerLede summary={summary} />}
        actions={
          <>
            <ExportLinks noun="partner" params={params} />
            <PrintButton />
            {can(user.role, 'partner.write') ? (
              <>
                <Link href="/partners/import" className={buttonClass({ size: 'sm' })}>
                  {t('import.open')}
                </Link>
                <Link href="/partners/new" className={buttonClass({ variant: 'primary', size: 'sm' })}>
                  <Plus aria-hidden />
                  {t('create')}
                </Link>
              </>
            ) : null}
          </>
        }
      />
      <PictureTabs current="list" />
      <PartnerList data={data} options={options} filters={filters} params={params} office={user.role !== 'ASSOCIATION'} />
    </ClientMessages>
  );
}
