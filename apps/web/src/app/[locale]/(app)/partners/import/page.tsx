import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { Card } from '@nhipcau/ui/card';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { ImportSteps } from '@/features/partner/import/import-steps';
import { RecentImports } from '@/features/partner/import/recent-imports';
import { TemplateLinks } from '@/features/partner/import/template-links';
import { UploadForm } from '@/features/partner/import/upload-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('partner.import'))('title') };
}

export default async function Page() {
  await requireAction('partner.write');
  const [api, t] = await Promise.all([getApi(), getTranslations('partner.import')]);
  const recent = await api.partnerImport.list({});
  return (
    <ClientMessages of={['partner']}>
      <PageHeader
        above={<Breadcrumb label={t('back')} linkAs={Link} items={[{ label: t('back'), href: '/partners' }, { label: t('title') }]} />}
        title={t('title')}
        lede={t('lede')}
      />
      <ImportSteps current="file" />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Card>
          <UploadForm />
        </Card>
        <Card title={t('template.title')}>
          <TemplateLinks />
        </Card>
        <div className="min-w-0 lg:col-span-2">
          <RecentImports rows={recent} />
        </div>
      </div>
    </ClientMessages>
  );
}
