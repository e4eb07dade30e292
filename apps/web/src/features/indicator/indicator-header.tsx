import type { IndicatorDetail } from '@nhipcau/api/indicator';
import type { IndicatorState } from '@nhipcau/api/plan';
import { CoverageStrip } from '@nhipcau/charts/components/coverage-strip';
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
import { useChartWords } from '@/components/chart-words';
import { LocalText } from '@/components/local-text';
import { PlanStatus } from '@/components/plan-status';
import { PrintButton } from '@/components/print-button';
import { CheckInDialog } from '@/features/goal/check-in-dialog';
import { Link } from '@/i18n/routing';
import { withUnit } from './figures';
import { ArchiveIndicator } from './indicator-archive';

function Lede({ detail, state }: { detail: IndicatorDetail; state: IndicatorState }) {
  const t = useTranslations('indicator.lede');
  const goals = useTranslations('goal');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const words = useChartWords(state.coverageUnit);
  const { actual, target, band, expectedValue, figure, status, statusIfApproved } = state;
  const write = (value: number) => withUnit(state, value, locale);
  const { planYear, today } = detail;
  const date = formatDay(clampDate(today, planYear), locale);
  const over = today > planYear.endsOn ? 'over' : 'running';
  return (
    <>
      <p>
        {actual === null
          ? t('none', { over })
          : state.direction === 'MAINTAIN'
            ? t('band', { over, actual: write(actual), low: write(band.low ?? 0), high: write(band.high ?? 0) })
            : target === null
              ? t('noTarget', { over, actual: write(actual) })
              : expectedValue === null || over === 'over'
                ? t('valueNoExpected', { over, actual: write(actual), target: write(target) })
                : t('value', { actual: write(actual), expected: write(expectedValue), date, target: write(target) })}
      </p>
      {statusIfApproved !== status && figure.coverage ? <p>{goals('statusIfApproved', { status: enums(`status.${statusIfApproved}`) })}</p> : null}
      {figure.coverage ? <CoverageStrip coverage={figure.coverage} words={words} /> : null}
    </>
  );
}

/** Name, status and figures of one indicator, and what can be done with it. */
export function IndicatorHeader({ detail, role }: { detail: IndicatorDetail; role: Role }) {
  const t = useTranslations('indicator');
  const goals = useTranslations('goal');
  const common = useTranslations('common');
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
          {state ? <PlanStatus status={state.status} provisional={state.provisional} /> : <StatusMark status="archived" label={t('archived.title')} />}
          {record.targetIsSample ? <Badge>{t('how.sampleTarget')}</Badge> : null}
        </>
      }
      lede={state ? <Lede detail={detail} state={state} /> : null}
      actions={
        <>
          {state && open && can(role, 'checkIn.write') && isWithin(today, planYear) ? (
            <CheckInDialog noun="indicator" id={record.id} title={title} status={state.status} provisional={state.provisional} />
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
