import { randomUUID } from 'node:crypto';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { BulletinForm } from '@/features/bulletin/bulletin-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';
import { getContext } from '@/server/context';

export async function generateMetadata() {
  return { title: (await getTranslations('bulletin'))('newTitle') };
}

export default async function Page() {
  const user = await requireAction('bulletin.write');
  const [api, t, { today }] = await Promise.all([getApi(), getTranslations('bulletin'), getContext()]);
  const options = await api.bulletin.options();
  const year = Number(today.slice(0, 4));
  const number = options.nextNumbers.find((one) => one.year === year)?.number ?? 1;
  return (
    <ClientMessages of={['bulletin']}>
      <div className="mx-auto max-w-4xl">
        <PageHeader
          above={<Breadcrumb label={t('pageTitle')} linkAs={Link} items={[{ label: t('pageTitle'), href: '/bulletins' }, { label: t('newTitle') }]} />}
          title={t('newTitle')}
        />
        <BulletinForm
          options={options}
          values={{ year, number, title: { vi: '', en: '', fr: '' }, languageA: 'vi', languageB: 'en', plannedOn: '', editorId: user.id }}
          editing={null}
          requestKey={randomUUID()}
        />
      </div>
    </ClientMessages>
  );
}
