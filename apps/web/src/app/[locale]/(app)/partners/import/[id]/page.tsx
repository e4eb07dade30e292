import { formatInstant } from '@nhipcau/i18n';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { PageHeader } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { one, readListParams, type SearchParams } from '@/components/list-params';
import { CheckProgress } from '@/features/partner/import/check-progress';
import { DiscardImport } from '@/features/partner/import/discard-import';
import { ImportHeading } from '@/features/partner/import/import-heading';
import { ImportResult } from '@/features/partner/import/import-result';
import { ImportSteps } from '@/features/partner/import/import-steps';
import { MappingForm } from '@/features/partner/import/mapping-form';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';
import { recordOr404 } from '@/server/record';

export async function generateMetadata() {
  return { title: (await getTranslations('partner.import'))('title') };
}

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function Page({ params, searchParams }: PageProps) {
  await requireAction('partner.write');
  const [{ id }, asked, api, t, locale] = await Promise.all([params, searchParams, getApi(), getTranslations('partner.import'), getLocale()]);
  const state = await recordOr404(id, (wanted) => api.partnerImport.get({ id: wanted }));
  const { status } = state;
  const mapping = status === 'READ' || (status !== 'DONE' && one(asked, 'step') === 'map');
  const { page } = readListParams(asked, { sorts: ['number'], defaultSort: 'number' });
  const checked = status === 'CHECKED' && !mapping;
  const [errors, alike] = checked
    ? await Promise.all([api.partnerImport.rows({ id, show: 'errors', page }), api.partnerImport.rows({ id, show: 'alike', page })])
    : [null, null];
  return (
    <ClientMessages of={['partner']}>
      <PageHeader
        above={
          <Breadcrumb
            label={t('back')}
            linkAs={Link}
            items={[{ label: t('back'), href: '/partners' }, { label: t('title'), href: '/partners/import' }, { label: state.fileName }]}
          />
        }
        title={<ImportHeading state={state} mapping={mapping} />}
        lede={t('map.summary', { name: state.fileName, count: state.rowCount })}
      />
      <ImportSteps current={status === 'DONE' ? 'done' : mapping ? 'map' : 'check'} />
      {mapping ? (
        <Card>
          <MappingForm key={state.version} state={state} discard={<DiscardImport id={id} />} />
        </Card>
      ) : null}
      {status === 'CHECKING' && !mapping ? (
        <Card>
          <CheckProgress key={state.version} id={id} progress={state.progress} rowCount={state.rowCount} />
        </Card>
      ) : null}
      {errors && alike ? <ImportResult state={state} errors={errors} alike={alike} params={asked} /> : null}
      {status === 'DONE' ? (
        <Card>
          <p>{t('done.left', { count: state.leftOutCount ?? 0 })}</p>
          {state.createdBy ? (
            <p className="mt-1 text-ink-2 text-sm">
              {t('done.by', { name: state.createdBy, file: state.fileName, at: formatInstant(state.createdAt, locale) })}
            </p>
          ) : null}
          <p className="mt-3 flex flex-wrap gap-2">
            <Link href="/partners" className={buttonClass({ variant: 'primary' })}>
              {t('done.open')}
            </Link>
            <Link href="/partners/import" className={buttonClass({})}>
              {t('done.another')}
            </Link>
          </p>
        </Card>
      ) : null}
    </ClientMessages>
  );
}
