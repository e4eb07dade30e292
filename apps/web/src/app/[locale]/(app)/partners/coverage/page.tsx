import { can } from '@nhipcau/domain/access';
import { formatNumber, formatPercent, pickText } from '@nhipcau/i18n';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader, ToneText } from '@nhipcau/ui/page-header';
import { getLocale, getTranslations } from 'next-intl/server';
import { one, type SearchParams } from '@/components/list-params';
import { PrintButton } from '@/components/print-button';
import { CoverageLegend } from '@/features/partner/coverage-cell';
import { CoverageGaps } from '@/features/partner/coverage-gaps';
import { CoverageMatrix } from '@/features/partner/coverage-matrix';
import { PictureTabs } from '@/features/partner/picture-tabs';
import { PlanCountry } from '@/features/partner/plan-country';
import { ClientMessages } from '@/i18n/client-messages';
import { Link } from '@/i18n/routing';
import { getApi, requireAction } from '@/server/api';

export async function generateMetadata() {
  return { title: (await getTranslations('partner.picture'))('coverage.title') };
}

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const user = await requireAction('partner.read');
  const [params, api, t, locale] = await Promise.all([searchParams, getApi(), getTranslations('partner.picture.coverage'), getLocale()]);
  const data = await api.partnerPicture.coverage({});
  const mayWrite = can(user.role, 'partner.write');
  const editing = mayWrite && one(params, 'edit') === '1';
  // an association is shown its own partners against what the whole Union plans
  const own = user.role === 'ASSOCIATION';
  const { planned, filled, coverage, concentration, foremost, interactions, withoutCountry } = data;
  return (
    <ClientMessages of={['partner']}>
      <PageHeader
        title={
          <span data-figure="network-coverage" data-value={coverage ?? ''}>
            {coverage === null
              ? t('headingNone')
              : own
                ? t('headingOwn', { filled, planned })
                : `${t('heading', { filled, planned, coverage: formatPercent(coverage, locale) })} `}
            {coverage === null || own ? null : t.rich('headingGaps', { count: data.gaps.length, gap: (words) => <ToneText tone="off">{words}</ToneText> })}
          </span>
        }
        lede={
          <>
            {concentration === null || !foremost
              ? t('concentrationNone')
              : t('concentration', {
                  interactions,
                  index: formatNumber(concentration, locale, 2),
                  equal: formatNumber(1 / concentration, locale, 1),
                  name: pickText(foremost.name, locale),
                  share: formatPercent(foremost.share, locale),
                })}
            {withoutCountry > 0 ? ` ${t('withoutCountry', { count: withoutCountry })}` : null}
          </>
        }
        actions={
          <>
            <PrintButton />
            {mayWrite ? (
              <Link
                href={editing ? '/partners/coverage' : '/partners/coverage?edit=1'}
                className={buttonClass({ size: 'sm', variant: editing ? 'primary' : 'secondary' })}
              >
                {editing ? t('editDone') : t('edit')}
              </Link>
            ) : null}
          </>
        }
      />
      <PictureTabs current="coverage" />
      <div className="flex flex-col gap-4">
        <Card flush>
          {editing ? <p className="px-4 pt-3 text-ink-2 text-sm">{t('editHint')}</p> : null}
          <CoverageLegend
            label={t('legend')}
            words={{
              filled: t('legendFilled'),
              gap: own ? t('legendGapOwn') : t('legendGap'),
              waiting: t('legendWaiting'),
              extra: t('legendUnplanned'),
              others: t('legendOthers'),
            }}
          />
          {data.rows.length === 0 ? (
            <EmptyState bare title={t('emptyTitle')} description={t('emptyText')} />
          ) : (
            <CoverageMatrix rows={data.rows} editing={editing} />
          )}
          {editing ? <PlanCountry /> : null}
        </Card>
        {planned > 0 ? <CoverageGaps gaps={data.gaps} title={own ? t('gapsTitleOwn') : t('gapsTitle')} /> : null}
      </div>
    </ClientMessages>
  );
}
