import { pickText } from '@nhipcau/i18n';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { PartnerForm } from '@/features/partner/partner-form';
import { readPartner } from '@/features/partner/read-partner';
import { ClientMessages } from '@/i18n/client-messages';
import { Link, redirect } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('partner'))('editTitle') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('partner.write');
  const [partner, api, t, locale] = await Promise.all([readPartner((await params).id), getApi(), getTranslations('partner'), getLocale()]);
  if (partner.mergedInto) redirect({ href: `/partners/${partner.id}`, locale });
  const items = [
    { label: t('backToList'), href: '/partners' },
    { label: <LocalText value={partner.name} />, href: `/partners/${partner.id}` },
    { label: t('editTitle') },
  ];
  return (
    <ClientMessages of={['partner']}>
      <div className="mx-auto max-w-4xl">
        <PageHeader above={<Breadcrumb label={t('pageTitle')} linkAs={Link} items={items} />} title={t('editTitle')} lede={pickText(partner.name, locale)} />
        <PartnerForm options={await api.partner.options()} editing={partner} requestKey="" />
      </div>
    </ClientMessages>
  );
}
