import type { GoalDetail, GoalEvent, HistoryRow } from '@nhipcau/api/goal';
import { can, type Role } from '@nhipcau/domain/access';
import { formatPercent, pickText } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { IndicatorTable } from '@/features/indicator/indicator-table';
import { KeptForecasts } from '@/features/indicator/kept-forecasts';
import { Link } from '@/i18n/routing';
import { CheckIns } from './check-ins';
import { GoalAbout, GoalWeaknesses } from './goal-about';
import { RestoreGoal } from './goal-archive';
import { GoalEvents } from './goal-events';
import { GoalHeader } from './goal-header';
import { progressAnswer } from './goal-progress';
import { GoalTable } from './goal-table';
import { History } from './history';
import { PlanFigures } from './plan-figures';
import { indicatorsBelow, sortedRows } from './rows';
import { arranged, siblingGroups } from './sibling-groups';
import { WeightBanners } from './weight-banners';

interface GoalViewProps {
  goal: GoalDetail;
  events: GoalEvent[];
  /** null: not for this reader */
  history: HistoryRow[] | null;
  role: Role;
}

/** One goal: how it stands and why, what measures it, what serves it, what it answers. */
export function GoalView({ goal, events, history, role }: GoalViewProps) {
  const t = useTranslations('goal');
  const locale = useLocale();
  const { record, node, planYear } = goal;
  const canWrite = can(role, 'goal.write') && planYear.status !== 'CLOSED' && node !== null;
  const title = pickText(record.title, locale);
  const children = node?.children ?? [];
  const groups = siblingGroups(
    arranged(children, (child) => pickText(child.title, locale)),
    { id: record.id, title },
  );
  return (
    <div className="flex flex-col gap-5">
      <div className="-mb-5">
        <GoalHeader goal={goal} role={role} />
      </div>
      {node ? null : (
        <Banner kind="warn" actions={record.archived && can(role, 'goal.write') ? <RestoreGoal id={record.id} version={record.version} title={title} /> : null}>
          {record.archived ? t('archived.banner') : t('archived.bannerAbove')}
        </Banner>
      )}
      {node ? (
        <PlanFigures
          label={t('figure.label')}
          name={t('figure.goal')}
          answer={{ ...progressAnswer(node), provisional: node.provisional }}
          expected={node.expected}
          status={node.status}
          forecast={node.forecast}
          period={planYear}
          today={goal.today}
          unit={node.coverageUnit}
        />
      ) : null}
      {node && node.keptForecasts.length > 0 ? (
        <Card>
          <KeptForecasts kept={node.keptForecasts} format={(share) => formatPercent(share, locale)} />
        </Card>
      ) : null}
      {groups.length > 0 ? <WeightBanners groups={groups.slice(0, 1)} planYearId={planYear.id} canWrite={canWrite} /> : null}
      {node && (node.indicators.length > 0 || children.length === 0) ? (
        <Card
          title={t('detail.indicators')}
          titleId="indicators"
          flush={node.indicators.length > 0}
          actions={
            canWrite ? (
              <Link data-shell href={`/goals/${record.id}/indicators/new`} className={buttonClass({ size: 'sm' })}>
                <Plus aria-hidden />
                {t('detail.addIndicator')}
              </Link>
            ) : null
          }
        >
          {node.indicators.length > 0 ? (
            <IndicatorTable indicators={node.indicators} />
          ) : (
            <EmptyState bare title={t('detail.noIndicators')} description={t('detail.noIndicatorsText')} />
          )}
        </Card>
      ) : null}
      {node && children.length > 0 ? (
        <Card
          title={t('detail.subgoals')}
          titleId="subgoals"
          flush
          actions={
            canWrite ? (
              <Link data-shell href={`/goals/new?year=${planYear.year}&parent=${record.id}`} className={buttonClass({ size: 'sm' })}>
                <Plus aria-hidden />
                {t('detail.addSubgoal')}
              </Link>
            ) : null
          }
        >
          <GoalTable
            rows={sortedRows(children, 'plan', 'asc', (child) => pickText(child.title, locale))}
            label={t('detail.subgoals')}
            weaknesses={new Map(goal.weaknesses.map((weakness) => [weakness.id, weakness]))}
            baseDepth={node.depth + 1}
          />
        </Card>
      ) : null}
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <GoalWeaknesses weaknesses={goal.weaknesses} />
        <CheckIns rows={goal.checkIns} />
      </div>
      <GoalEvents events={events} indicators={node ? indicatorsBelow(node) : []} />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <GoalAbout goal={goal} canOpenSources={can(role, 'source.read')} />
        {history ? <History rows={history} /> : null}
      </div>
    </div>
  );
}
