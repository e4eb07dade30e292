import { randomUUID } from 'node:crypto';
import { pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { one, type SearchParams } from '@/components/list-params';
import { EventForm } from '@/features/event/event-form';
import { readPrefill } from '@/features/event/prefill';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { requireAction } from '@/server/api';
import { readPlanYears } from '@/server/plan-year';

export async function generateMetadata() {
  return { title: (await getTranslations('event'))('newTitle') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAction('event.write');
  const params = await searchParams;
  const [{ years, current }, t, shell, locale] = await Promise.all([
    readPlanYears(one(params, 'year')),
    getTranslations('event'),
    getTranslations('shell'),
    getLocale(),
  ]);
  const open = years.filter(({ status }) => status !== 'CLOSED');
  const fallback = open.find(({ id }) => id === current?.id) ?? open[0];
  if (!fallback) return <EmptyState title={t('action.closed')} />;
  const { values, options, source } = await readPrefill(params, open, fallback);
  return (
    <ClientMessages of={['event']}>
      <div className="mx-auto max-w-4xl">
        <PageHeader
          above={<Breadcrumb label={shell('events')} linkAs={Link} items={[{ label: t('backToList'), href: '/events' }, { label: t('newTitle') }]} />}
          title={t('newTitle')}
        />
        {source ? (
          <Banner kind="info" title={t('form.fromSource', { document: pickText(source.documentTitle, locale), paragraph: source.paragraph })} className="mb-5">
            {source.text ?? t('form.fromSourceNoText')}
          </Banner>
        ) : null}
        <EventForm
          years={open}
          options={options}
          values={values}
          editing={null}
          requestKey={randomUUID()}
          source={source && { documentId: source.documentId, paragraph: source.paragraph, start: source.start, end: source.end }}
        />
      </div>
    </ClientMessages>
  );
}
