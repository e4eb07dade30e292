import { pickText } from '@nhipcau/i18n';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import type { SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { NetworkView } from '@/features/partner/network-view';
import { PictureFilterForm } from '@/features/partner/picture-filter-form';
import { readFocus, readPictureFilters } from '@/features/partner/picture-filters';
import { PictureTabs } from '@/features/partner/picture-tabs';
import { ClientMessages } from '@/i18n/client-messages';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('partner.picture'))('network.title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAction('partner.read');
  const [params, api, t, locale] = await Promise.all([searchParams, getApi(), getTranslations('partner.picture.network'), getLocale()]);
  const network = await api.partnerPicture.network(readPictureFilters(params));
  const { partners, organisations, links, total } = network;
  const degree = (id: string) => links.filter(({ organisationId }) => organisationId === id).length;
  const hub = organisations.reduce<(typeof organisations)[number] | null>((most, one) => (!most || degree(one.id) > degree(most.id) ? one : most), null);
  const linked = new Set(links.map(({ partnerId }) => partnerId));
  const alone = partners.filter(({ id }) => !linked.has(id)).length;
  return (
    <ClientMessages of={['partner']}>
      <PageHeader
        title={
          <span data-figure="network-partners" data-value={partners.length}>
            {partners.length ? t('heading', { partners: partners.length, organisations: organisations.length, links: links.length }) : t('title')}
          </span>
        }
        lede={
          partners.length ? (
            <>
              {partners.length < total ? `${t('filtered', { shown: partners.length, total })} ` : null}
              {t('alone', { count: alone })} {hub ? t('hub', { name: pickText(hub.name, locale), count: degree(hub.id) }) : null}
            </>
          ) : null
        }
        actions={<PrintButton />}
      />
      <PictureTabs current="network" />
      <PictureFilterForm path="/partners/network" params={params} associations={network.choices} />
      <NetworkView network={network} focus={readFocus(params)} />
    </ClientMessages>
  );
}
