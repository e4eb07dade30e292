import { pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { PageHeader } from '@nhipcau/ui/page-header';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { RolloverForm } from '@/features/plan-year/rollover-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planYear'))('title') };
}

export default async function Rollover({ params }: PageProps<'/[locale]/admin/plan-years/[id]/rollover'>) {
  await requireAction('planYear.write');
  const [{ id }, t, common, locale, api] = await Promise.all([params, getTranslations('planYear'), getTranslations('common'), getLocale(), getApi()]);
  const years = await api.planYear.list();
  if (!z.uuid().safeParse(id).success || !years.some((year) => year.id === id)) notFound();
  const preview = await api.planYear.getRollover({ fromId: id });
  const { from, to } = preview;
  const next = String(from.year + 1);
  const stop = !to
    ? t('rollover.createFirst', { year: next })
    : to.status === 'CLOSED'
      ? t('rollover.targetClosed', { year: next })
      : preview.goals.length === 0
        ? t('rollover.none', { year: String(from.year) })
        : null;
  return (
    <ClientMessages of={['planYear']}>
      <PageHeader
        above={<Breadcrumb label={t('title')} linkAs={Link} items={[{ label: t('title'), href: '/admin/plan-years' }, { label: String(from.year) }]} />}
        title={t('rollover.title', { from: String(from.year), to: next })}
        lede={t('rollover.lede')}
        actions={
          to ? (
            <Link href={`/goals?year=${next}`} className={buttonClass()}>
              {t('rollover.seeGoals', { year: next })}
            </Link>
          ) : null
        }
      />
      {stop === null ? (
        <Card title={t('rollover.goals', { year: String(from.year) })} titleId="goals">
          {/* what was just carried over is shown as carried over */}
          <RolloverForm key={preview.goals.map((goal) => (goal.copied ? 1 : 0)).join('')} preview={preview} toYear={from.year + 1} />
        </Card>
      ) : (
        <Banner
          kind="warn"
          actions={
            <Link href="/admin/plan-years" className={buttonClass({ size: 'sm' })}>
              {common('back')}
            </Link>
          }
        >
          {stop}
        </Banner>
      )}
      {preview.unanswered.length > 0 ? (
        <Card title={t('rollover.unanswered')} titleId="unanswered" sub={t('rollover.unansweredText')} className="mt-6">
          <ul className="list-disc pl-5">
            {preview.unanswered.map((weakness) => (
              <li key={weakness.id}>
                <Link href={`/weaknesses/${weakness.id}`} className="text-jade hover:underline">
                  {weakness.code} {pickText(weakness.title, locale)}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </ClientMessages>
  );
}
