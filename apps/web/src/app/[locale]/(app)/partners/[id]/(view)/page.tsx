import { can } from '@nhipcau/domain/access';
import { formatCountry, formatList, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { PageHeader } from '@nhipcau/ui/page-header';
import { Pencil } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { PrintButton } from '@/components/print-button';
import { AgreementsCard } from '@/features/partner/agreements-card';
import { CommitmentsCard } from '@/features/partner/commitments-card';
import { InteractionsCard } from '@/features/partner/interactions-card';
import { MergedBanner, MergedHere } from '@/features/partner/merged-banner';
import { ArchiveButton, MergeButton } from '@/features/partner/partner-actions';
import { PartnerChanges, PartnerFacts, PartnerLede } from '@/features/partner/partner-summary';
import { ContactsCard, LinksCard } from '@/features/partner/people-cards';
import { readPartner } from '@/features/partner/read-partner';
import { StageMark } from '@/features/partner/stage-mark';
import { SubstanceCard } from '@/features/partner/substance-card';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';
import { getContext } from '@/server/context';

type Params = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Params) {
  await requireAction('partner.read');
  const [partner, locale] = await Promise.all([readPartner((await params).id), getLocale()]);
  return { title: pickText(partner.name, locale) };
}

export default async function Page({ params }: Params) {
  const user = await requireAction('partner.read');
  const [partner, api, t, enums, locale, { today }] = await Promise.all([
    readPartner((await params).id),
    getApi(),
    getTranslations('partner'),
    getTranslations('enums.partnerKind'),
    getLocale(),
    getContext(),
  ]);
  const writer = can(user.role, 'partner.write');
  const mayWrite = writer && partner.mergedInto === null;
  const { organisations } = await api.partner.options();
  const shared = { partner, organisations, today, mayWrite };
  const { id, version, name, countries, website } = partner;
  return (
    <ClientMessages of={['partner', 'file']}>
      <PageHeader
        above={
          <Breadcrumb label={t('pageTitle')} linkAs={Link} items={[{ label: t('backToList'), href: '/partners' }, { label: <LocalText value={name} /> }]} />
        }
        title={<LocalText value={name} />}
        lede={<PartnerLede partner={partner} today={today} />}
        marks={
          <>
            <StageMark stage={partner.stage} />
            {partner.archived ? <Badge>{t('head.archived')}</Badge> : null}
            <span className="text-ink-2">
              {[
                enums(partner.kind),
                countries.length
                  ? formatList(
                      countries.map((code) => formatCountry(code, locale)),
                      locale,
                    )
                  : null,
                partner.steward ? t('head.steward', { name: partner.steward.name }) : t('head.noSteward'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>
        }
        actions={
          <>
            <PrintButton />
            {mayWrite ? (
              <>
                <Link href={`/partners/${id}/edit`} className={buttonClass({ size: 'sm' })}>
                  <Pencil aria-hidden />
                  {t('edit')}
                </Link>
                <MergeButton key={`merge ${version}`} partner={{ id, version, name }} countries={countries} website={website} />
                <ArchiveButton key={`archive ${version}`} partner={{ id, version }} archived={partner.archived} />
              </>
            ) : null}
          </>
        }
      />
      <MergedBanner partner={partner} mayWrite={writer} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          <SubstanceCard partner={partner} />
          <InteractionsCard {...shared} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <CommitmentsCard {...shared} />
          <AgreementsCard {...shared} />
          <ContactsCard {...shared} />
          <LinksCard {...shared} />
          <PartnerFacts partner={partner} />
        </div>
      </div>
      <div className="mt-5 flex flex-col gap-5">
        <MergedHere partner={partner} mayWrite={writer} />
        <PartnerChanges partner={partner} />
      </div>
    </ClientMessages>
  );
}
