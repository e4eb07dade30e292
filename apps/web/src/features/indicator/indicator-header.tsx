import type { IndicatorDetail } from '@nhipcau/api/indicator';
import type { IndicatorState } from '@nhipcau/api/plan';
import { can, type Role } from '@nhipcau/domain/access';
import { clampDate, isWithin } from '@nhipcau/domain/shared';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { Breadcrumb } from '@nhipcau/ui/breadcrumb';
import { buttonClass } from '@nhipcau/ui/button';
import { PageHeader } from '@nhipcau/ui/page-header';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { Pencil } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { PrintButton } from '@/components/print-button';
import { CheckInDialog } from '@/features/goal/check-in-dialog';
import { Link } from '@/i18n/routing';
import { withUnit } from './figures';
import { ArchiveIndicator } from './indicator-archive';

function Lede({ detail, state }: { detail: IndicatorDetail; state: IndicatorState }) {
  const t = useTranslations('indicator.lede');
  const locale = useLocale();
  const { actual, target, band, expectedValue, forecast, lastYear } = state;
  if (actual === null) return t('none');
  const figure = (value: number) => withUnit(state, value, locale);
  const date = formatDay(clampDate(detail.today, detail.planYear), locale);
  const stands =
    state.direction === 'MAINTAIN'
      ? t('band', { actual: figure(actual), low: figure(band.low ?? 0), high: figure(band.high ?? 0) })
      : target === null
        ? t('noTarget', { actual: figure(actual) })
        : expectedValue === null
          ? t('valueNoExpected', { actual: figure(actual), target: figure(target) })
          : t('value', { actual: figure(actual), expected: figure(expectedValue), date, target: figure(target) });
  return (
    <>
      {stands} {forecast ? t('forecast', { low: figure(forecast.low), high: figure(forecast.high) }) : null}{' '}
      {lastYear.toDate === null ? null : t('lastYear', { year: String(detail.planYear.year - 1), value: figure(lastYear.toDate) })}
    </>
  );
}

/** Name, status and figures of one indicator, and what can be done with it. */
export function IndicatorHeader({ detail, role }: { detail: IndicatorDetail; role: Role }) {
  const t = useTranslations('indicator');
  const goals = useTranslations('goal');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const { record, state, planYear, goal, today } = detail;
  const open = planYear.status !== 'CLOSED';
  const title = pickText(record.name, locale);
  return (
    <PageHeader
      above={
        <Breadcrumb
          label={t('title')}
          linkAs={Link}
          items={[
            { label: `${goals('title')} ${planYear.year}`, href: `/goals?year=${planYear.year}` },
            { label: <LocalText value={goal.title} />, href: `/goals/${goal.id}` },
            { label: record.code },
          ]}
        />
      }
      title={<LocalText value={record.name} />}
      marks={
        <>
          {state ? <StatusMark status={state.status} label={enums(`status.${state.status}`)} /> : <StatusMark status="archived" label={t('archived.title')} />}
          {state && state.actual !== null ? (
            <b data-figure="indicator-actual" data-value={state.actual}>
              {withUnit(state, state.actual, locale)}
            </b>
          ) : (
            <span data-figure="indicator-actual" data-value="" className="text-nodata">
              {common('noData')}
            </span>
          )}
          {record.targetIsSample ? <Badge>{t('how.sampleTarget')}</Badge> : null}
        </>
      }
      lede={state ? <Lede detail={detail} state={state} /> : null}
      actions={
        <>
          {state && open && can(role, 'checkIn.write') && isWithin(today, planYear) ? (
            <CheckInDialog noun="indicator" id={record.id} title={title} status={state.status} />
          ) : null}
          {open && can(role, 'indicator.write') && !record.archived && state ? (
            <>
              <Link href={`/indicators/${record.id}/edit`} className={buttonClass({ size: 'sm' })}>
                <Pencil aria-hidden />
                {common('edit')}
              </Link>
              <ArchiveIndicator id={record.id} version={record.version} title={title} />
            </>
          ) : null}
          <PrintButton />
        </>
      }
    />
  );
}
