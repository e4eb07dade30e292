import type { HistoryRow } from '@nhipcau/api/goal';
import type { IndicatorDetail, IndicatorRecords as Records } from '@nhipcau/api/indicator';
import type { MeasurementRow } from '@nhipcau/api/measurement';
import { can, type Role } from '@nhipcau/domain/access';
import { pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { useLocale, useTranslations } from 'next-intl';
import type { SearchParams } from '@/components/list-params';
import { CheckIns } from '@/features/goal/check-ins';
import { History } from '@/features/goal/history';
import { MeasurementsCard } from '@/features/measurement/measurements-card';
import { RestoreIndicator } from './indicator-archive';
import { type Breakdowns, IndicatorBreakdown } from './indicator-breakdown';
import { IndicatorEvents } from './indicator-events';
import { IndicatorFigures } from './indicator-figures';
import { IndicatorHeader } from './indicator-header';
import { IndicatorHow } from './indicator-how';
import { IndicatorRecords } from './indicator-records';
import { IndicatorTrend } from './indicator-trend';
import { MilestonesCard } from './milestones-card';

interface IndicatorViewProps {
  detail: IndicatorDetail;
  breakdowns: Breakdowns;
  /** null (as the history): not for this reader */
  records: Records | null;
  measurements: MeasurementRow[];
  history: HistoryRow[] | null;
  params: SearchParams;
  role: Role;
}

/** One indicator: where it stands and why, from the sentence down to the records. */
export function IndicatorView({ detail, breakdowns, records, measurements, history, params, role }: IndicatorViewProps) {
  const t = useTranslations('indicator');
  const locale = useLocale();
  const { record, state, planYear } = detail;
  const open = planYear.status !== 'CLOSED' && state !== null;
  return (
    <div className="flex flex-col gap-5">
      <div className="-mb-5">
        <IndicatorHeader detail={detail} role={role} />
      </div>
      {state ? null : (
        <Banner
          kind="warn"
          actions={
            record.archived && can(role, 'indicator.write') ? (
              <RestoreIndicator id={record.id} version={record.version} title={pickText(record.name, locale)} />
            ) : null
          }
        >
          {record.archived ? t('archived.banner') : t('archived.bannerGoal')}
        </Banner>
      )}
      {state ? (
        <>
          <div data-figure="indicator-actual" data-value={state.actual ?? ''}>
            <IndicatorFigures detail={detail} state={state} />
          </div>
          <IndicatorTrend detail={detail} state={state} />
          <IndicatorEvents state={state} year={planYear.year} />
          <IndicatorBreakdown breakdowns={breakdowns} state={state} />
          <div className="grid items-start gap-5 xl:grid-cols-2">
            <IndicatorHow detail={detail} state={state} />
            <div className="flex min-w-0 flex-col gap-5">
              <CheckIns rows={detail.checkIns} />
              <MilestonesCard detail={detail} canWrite={open && can(role, 'indicator.write')} />
            </div>
          </div>
          {state.measure === null ? (
            <MeasurementsCard
              indicator={{ id: state.id, kind: state.kind, decimals: state.decimals }}
              rows={measurements}
              period={{ startsOn: planYear.startsOn, endsOn: planYear.endsOn }}
              canWrite={open && record.measureKey === null && can(role, 'measurement.write')}
            />
          ) : records ? (
            <IndicatorRecords records={records} state={state} params={params} />
          ) : null}
        </>
      ) : null}
      {history ? <History rows={history} /> : null}
    </div>
  );
}
