import { pickText } from '@nhipcau/i18n';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { readGoal } from '@/features/goal/read-goal';
import { IndicatorForm } from '@/features/indicator/indicator-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('indicator'))('new') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('indicator.write');
  const { record } = await readGoal((await params).id);
  const [t, locale] = await Promise.all([getTranslations('indicator'), getLocale()]);
  return (
    <ClientMessages of={['indicator', 'measure']}>
      <PageHeader
        above={
          <Breadcrumb
            label={t('title')}
            linkAs={Link}
            items={[{ label: <LocalText value={record.title} />, href: `/goals/${record.id}` }, { label: t('new') }]}
          />
        }
        title={t('form.newTitle', { title: pickText(record.title, locale) })}
      />
      <IndicatorForm goalId={record.id} indicator={null} />
    </ClientMessages>
  );
}
