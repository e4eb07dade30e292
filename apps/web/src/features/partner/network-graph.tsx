'use client';
import type { Network } from '@nhipcau/api/partner/pictures';
import { PARTNER_REGIONS, type PartnerRegion } from '@nhipcau/domain/partner';
import { pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { Combobox } from '@nhipcau/ui/combobox';
import { Maximize2, Minus, Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { shortNames } from '@/components/short-names';
import { Link } from '@/i18n/routing';
import type { NetworkControls } from './network-canvas';
import { networkGraph } from './network-elements';
import { StageMark } from './stage-mark';

function Drawing() {
  const t = useTranslations('partner.picture.network');
  return (
    <p aria-busy="true" role="status" className="flex h-[70vh] max-h-[680px] min-h-[380px] items-center justify-center text-ink-3">
      {t('drawing')}
    </p>
  );
}

const NetworkCanvas = dynamic(() => import('./network-canvas').then((module) => module.NetworkCanvas), { ssr: false, loading: Drawing });

const PHONE = 640;

/** The network with search, zoom and a focus that lives in the address. */
export function NetworkGraph({ network, initialFocus }: { network: Network; initialFocus: string | null }) {
  const t = useTranslations('partner.picture.network');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const controls = useRef<NetworkControls>(null);
  const { partners, organisations, links } = network;
  const [focus, setFocus] = useState(initialFocus);
  const graph = useMemo(() => {
    const short = shortNames(organisations.map(({ name }) => pickText(name, locale)));
    // a phone is higher than wide; the picture is drawn in the browser only, so both sides agree
    const flat = typeof window !== 'undefined' && window.innerWidth < PHONE ? 0.55 : 1.6;
    return networkGraph({
      flat,
      partners: partners.map(({ id, name, region, stage }) => ({ id, region, stage, label: pickText(name, locale) })),
      organisations: organisations.map(({ id }, index) => ({ id, label: short[index] ?? '' })),
      links,
      regionNames: Object.fromEntries(PARTNER_REGIONS.map((region) => [region, enums(`partnerRegion.${region}`)])) as Record<PartnerRegion, string>,
    });
  }, [partners, organisations, links, locale, enums]);
  const choose = (id: string | null) => {
    setFocus(id);
    const url = new URL(window.location.href);
    if (id) url.searchParams.set('focus', id);
    else url.searchParams.delete('focus');
    window.history.replaceState(window.history.state, '', url);
  };
  const option = (group: string) => (one: { id: string; name: Network['partners'][number]['name'] }) => ({
    value: one.id,
    label: pickText(one.name, locale),
    keywords: [one.name.vi, one.name.en ?? '', one.name.fr ?? ''],
    group,
  });
  return (
    <div className="print:hidden">
      <div className="flex flex-wrap items-center gap-2 border-line border-b px-3 py-2.5">
        <Combobox
          className="w-full sm:w-80"
          label={t('search')}
          placeholder={t('search')}
          searchLabel={t('searchHint')}
          emptyLabel={t('searchNone')}
          clearLabel={t('clearFocus')}
          options={[...organisations.map(option(t('groupAssociations'))), ...partners.map(option(t('groupPartners')))]}
          value={focus}
          onValueChange={choose}
        />
        <span className="ml-auto flex gap-1">
          <Button size="sm" aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => controls.current?.zoomIn()}>
            <Plus aria-hidden />
          </Button>
          <Button size="sm" aria-label={t('zoomOut')} title={t('zoomOut')} onClick={() => controls.current?.zoomOut()}>
            <Minus aria-hidden />
          </Button>
          <Button size="sm" aria-label={t('fit')} title={t('fit')} onClick={() => controls.current?.fit()}>
            <Maximize2 aria-hidden />
          </Button>
        </span>
      </div>
      <NetworkCanvas
        graph={graph}
        focus={focus}
        onFocus={choose}
        controls={controls}
        label={t('picture', { organisations: organisations.length, partners: partners.length })}
      />
      <div aria-live="polite">{focus ? <Chosen network={network} id={focus} onClear={() => choose(null)} /> : null}</div>
    </div>
  );
}

/** What is chosen, in words: itself, and all it is joined to. */
function Chosen({ network, id, onClear }: { network: Network; id: string; onClear: () => void }) {
  const t = useTranslations('partner.picture.network');
  const enums = useTranslations('enums.partnerKind');
  const locale = useLocale();
  const partner = network.partners.find((one) => one.id === id);
  const organisation = network.organisations.find((one) => one.id === id);
  const chosen = partner ?? organisation;
  if (!chosen) return null;
  const joined = network.links.filter((link) => link.partnerId === id || link.organisationId === id);
  const partners = organisation ? network.partners.filter((one) => joined.some((link) => link.partnerId === one.id)) : [];
  const organisations = partner ? network.organisations.filter((one) => joined.some((link) => link.organisationId === one.id)) : [];
  const ended = (other: string) => joined.some((link) => (link.partnerId === other || link.organisationId === other) && link.ended);
  return (
    <section className="border-line border-t px-4 py-3" aria-label={t('focus', { name: pickText(chosen.name, locale) })}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <b className="font-semibold">{pickText(chosen.name, locale)}</b>
        {partner ? (
          <>
            <span className="text-ink-2">{enums(partner.kind)}</span>
            <StageMark stage={partner.stage} />
          </>
        ) : null}
        <span className="text-ink-2">{t('neighbours', { count: joined.length })}</span>
        <Link href={partner ? `/partners/${id}` : `/associations/${id}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
          {partner ? t('openPartner') : t('openAssociation')}
        </Link>
        <Button size="sm" variant="ghost" onClick={onClear}>
          {t('clearFocus')}
        </Button>
      </p>
      <ul className="mt-1 grid gap-x-5 gap-y-1 text-sm sm:grid-cols-2 lg:grid-cols-3">
        {organisations.map((one) => (
          <li key={one.id}>
            <Link href={`/associations/${one.id}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
              {pickText(one.name, locale)}
            </Link>
            {ended(one.id) ? <span className="text-ink-3"> · {t('ended')}</span> : null}
          </li>
        ))}
        {partners.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-2">
            <Link href={`/partners/${one.id}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
              {pickText(one.name, locale)}
            </Link>
            <StageMark stage={one.stage} />
            {ended(one.id) ? <span className="text-ink-3">{t('ended')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
