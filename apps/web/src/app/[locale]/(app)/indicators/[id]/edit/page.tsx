import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { LocalText } from '@/components/local-text';
import { IndicatorForm } from '@/features/indicator/indicator-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';
import { recordOr404 } from '@/server/record';

export async function generateMetadata() {
  return { title: (await getTranslations('indicator'))('edit') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  await requireAction('indicator.write');
  const api = await getApi();
  const { record, goal } = await recordOr404((await params).id, (id) => api.indicator.get({ id }));
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
