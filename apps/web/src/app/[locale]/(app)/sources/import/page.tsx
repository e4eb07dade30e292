import { pickText } from '@nhipcau/i18n';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { one, type SearchParams } from '@/components/list-params';
import { ImportForm } from '@/features/source/import-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';
import { recordOr404 } from '@/server/record';

export async function generateMetadata() {
  return { title: (await getTranslations('source'))('importForm.title') };
}

/** `?document=` names the record that the text is meant for. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAction('source.write');
  const [params, t, common, locale, api] = await Promise.all([searchParams, getTranslations('source'), getTranslations('common'), getLocale(), getApi()]);
  const asked = one(params, 'document');
  const record = asked ? await recordOr404(asked, (id) => api.source.get({ id })) : null;
  const back = record ? `/sources/${record.id}` : '/sources';
  return (
    <ClientMessages of={['source']}>
      <PageHeader
        above={<Breadcrumb label={t('backToList')} linkAs={Link} items={[{ label: t('backToList'), href: '/sources' }, { label: t('importForm.title') }]} />}
        title={record ? t('importForm.titleFor', { title: pickText(record.title, locale) }) : t('importForm.title')}
        lede={t('importForm.lede')}
      />
      <Card className="max-w-2xl">
        <ImportForm
          documentId={record?.id ?? null}
          cancel={
            <Link href={back} className={buttonClass({})}>
              {common('cancel')}
            </Link>
          }
        />
      </Card>
    </ClientMessages>
  );
}
