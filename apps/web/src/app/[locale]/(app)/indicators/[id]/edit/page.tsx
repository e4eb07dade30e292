import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { IndicatorForm } from '@/features/indicator/indicator-form';
import { readIndicator } from '@/features/indicator/read-indicator';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('indicator'))('edit') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('indicator.write');
  const { record, goal } = await readIndicator((await params).id);
  const t = await getTranslations('indicator');
  return (
    <ClientMessages of={['indicator', 'measure']}>
      <PageHeader
        above={
          <Breadcrumb
            label={t('title')}
            linkAs={Link}
            items={[
              { label: <LocalText value={goal.title} />, href: `/goals/${goal.id}` },
              { label: <LocalText value={record.name} />, href: `/indicators/${record.id}` },
              { label: t('edit') },
            ]}
          />
        }
        title={t('form.editTitle', { code: record.code })}
      />
      <IndicatorForm goalId={record.goalId} indicator={record} />
    </ClientMessages>
  );
}
