import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getTranslations } from 'next-intl/server';
import { CreateWeaknessForm } from '@/features/weakness/create-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { requireAction } from '@/server/api';
import { readPlanYears } from '@/server/plan-year';

export async function generateMetadata() {
  return { title: (await getTranslations('weakness'))('newTitle') };
}

export default async function Page() {
  await requireAction('weakness.write');
  const [t, common, { today }] = await Promise.all([getTranslations('weakness'), getTranslations('common'), readPlanYears(undefined)]);
  return (
    <ClientMessages of={['weakness']}>
      <PageHeader
        above={<Breadcrumb label={t('backToList')} linkAs={Link} items={[{ label: t('backToList'), href: '/weaknesses' }, { label: t('newTitle') }]} />}
        title={t('newTitle')}
      />
      <Card className="max-w-2xl">
        <CreateWeaknessForm
          reviewYear={Number(today.slice(0, 4)) - 1}
          cancel={
            <Link href="/weaknesses" className={buttonClass({})}>
              {common('cancel')}
            </Link>
          }
        />
      </Card>
    </ClientMessages>
  );
}
