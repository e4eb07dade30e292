import { randomUUID } from 'node:crypto';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { PartnerForm } from '@/features/partner/partner-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('partner'))('newTitle') };
}

export default async function Page() {
  await requireAction('partner.write');
  const [api, t] = await Promise.all([getApi(), getTranslations('partner')]);
  return (
    <ClientMessages of={['partner']}>
      <div className="mx-auto max-w-4xl">
        <PageHeader
          above={<Breadcrumb label={t('pageTitle')} linkAs={Link} items={[{ label: t('backToList'), href: '/partners' }, { label: t('newTitle') }]} />}
          title={t('newTitle')}
        />
        <PartnerForm options={await api.partner.options()} editing={null} requestKey={randomUUID()} />
      </div>
    </ClientMessages>
  );
}
