import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { BulletinForm } from '@/features/bulletin/bulletin-form';
import { formValuesOf } from '@/features/bulletin/form-values';
import { readBulletin } from '@/features/bulletin/read';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('bulletin'))('editTitle') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('bulletin.write');
  const [bulletin, t, api] = await Promise.all([readBulletin((await params).id), getTranslations('bulletin'), getApi()]);
  const options = await api.bulletin.options();
  return (
    <ClientMessages of={['bulletin']}>
      <div className="mx-auto max-w-4xl">
        <PageHeader
          above={
            <Breadcrumb
              label={t('pageTitle')}
              linkAs={Link}
              items={[
                { label: t('pageTitle'), href: '/bulletins' },
                { label: <LocalText value={bulletin.title} />, href: `/bulletins/${bulletin.id}` },
                { label: t('editTitle') },
              ]}
            />
          }
          title={t('editTitle')}
        />
        <BulletinForm
          options={options}
          values={formValuesOf(bulletin)}
          editing={{ id: bulletin.id, version: bulletin.version }}
          fixed={{ address: bulletin.status === 'PUBLISHED', languages: bulletin.articles.length > 0 }}
          requestKey=""
        />
      </div>
    </ClientMessages>
  );
}
