import { formatNumber } from '@nhipcau/i18n';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader, ToneText } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import type { SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { PaperList } from '@/features/partner/paper-list';
import { PictureFilterForm } from '@/features/partner/picture-filter-form';
import { readPictureFilters } from '@/features/partner/picture-filters';
import { PictureTabs } from '@/features/partner/picture-tabs';
import { SubstanceScatter } from '@/features/partner/substance-scatter';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('partner.picture'))('substance.title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAction('partner.read');
  const [params, api, t, locale] = await Promise.all([searchParams, getApi(), getTranslations('partner.picture'), getLocale()]);
  const filters = readPictureFilters(params);
  const [{ points, mean, median }, { choices }] = await Promise.all([api.partnerPicture.scatter(filters), api.partnerPicture.network({})]);
  const paper = points.filter((point) => point.paper).length;
  const filtered = Object.values(filters).some((value) => value !== null);
  return (
    <ClientMessages of={['partner']}>
      <PageHeader
        title={
          <span data-figure="substance-median" data-value={median ?? ''}>
            {median === null
              ? t('substance.headingNone')
              : t.rich('substance.heading', { median: formatNumber(median, locale), paper, bad: (words) => <ToneText tone="off">{words}</ToneText> })}
          </span>
        }
        lede={
          mean === null ? null : t('substance.lede', { mean: formatNumber(mean, locale), missing: points.filter(({ substance }) => substance === null).length })
        }
        actions={<PrintButton />}
      />
      <PictureTabs current="substance" />
      <PictureFilterForm path="/partners/substance" params={params} associations={choices} />
      {points.length === 0 ? (
        <EmptyState title={filtered ? t('emptyTitle') : t('noneTitle')} description={filtered ? t('emptyText') : t('noneText')} />
      ) : (
        <div className="flex flex-col gap-4">
          <SubstanceScatter points={points} />
          <PaperList points={points} />
        </div>
      )}
    </ClientMessages>
  );
}
