import type { GoalTree } from '@nhipcau/api/goal';
import { can, type Role } from '@nhipcau/domain/access';
import { formatDay, pickText } from '@nhipcau/i18n';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { useLocale, useTranslations } from 'next-intl';
import { hrefWith, one, readListParams, type SearchParams } from '@/components/list-params';
import { YearSwitch } from '@/components/year-switch';
import { Link } from '@/i18n/routing';
import { ArchivedGoals } from './archived-goals';
import { ArrangeGoals } from './arrange-goals';
import { CompareYears } from './compare-years';
import { GoalTable } from './goal-table';
import { GoalsActions, GoalsViews } from './goals-actions';
import { GoalsSentence } from './goals-sentence';
import { GOAL_SORTS, sortedRows } from './rows';
import { arranged, siblingGroups } from './sibling-groups';
import { WeightBanners } from './weight-banners';

interface GoalsViewProps {
  tree: GoalTree;
  /** the year beside it, where one is asked for */
  before: GoalTree | null;
  archived: { id: string; code: string; title: unknown; version: number; parentArchived: boolean }[];
  years: { year: number }[];
  params: SearchParams;
  role: Role;
  planYearId: string;
  open: boolean;
}

/** The goals of a year: a sentence, what is wrong with the weights, and the tree, to be read, compared or put in order. */
export function GoalsView({ tree, before, archived, years, params, role, planYearId, open }: GoalsViewProps) {
  const t = useTranslations('goal');
  const common = useTranslations('common');
  const locale = useLocale();
  const canWrite = can(role, 'goal.write') && open;
  const list = readListParams(params, { sorts: GOAL_SORTS, defaultSort: 'plan' });
  const groups = siblingGroups(arranged(tree.goals, (goal) => pickText(goal.title, locale)));
  const [top] = groups;
  const year = String(tree.year);
  const arranging = canWrite && one(params, 'arrange') !== '' && top !== undefined;
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-2 text-sm">
          {common('planYear')} {year} · {common('asOf', { date: formatDay(tree.today, locale) })}
        </p>
        <div data-shell className="flex flex-wrap items-center gap-2">
          <GoalsViews params={params} year={tree.year} years={years} hasGoals={tree.goals.length > 0} />
          <YearSwitch years={years} current={tree.year} href={(other) => hrefWith('/goals', {}, { year: other })} />
        </div>
      </div>
      <GoalsSentence tree={tree} actions={<GoalsActions params={params} year={tree.year} role={role} open={open} hasGoals={tree.goals.length > 0} />} />
      <WeightBanners groups={groups} planYearId={planYearId} canWrite={canWrite} />
      {top === undefined ? (
        <EmptyState
          title={t('emptyTitle', { year })}
          description={canWrite ? t('emptyText') : t('emptyReader')}
          action={
            canWrite ? (
              <Link href={`/goals/new?year=${year}`} className={buttonClass({ variant: 'primary' })}>
                {t('new')}
              </Link>
            ) : null
          }
        />
      ) : arranging ? (
        <>
          <p className="mb-3 text-ink-2 text-sm">{t('arrangeText')}</p>
          <ArrangeGoals planYearId={planYearId} group={top} />
        </>
      ) : before ? (
        <Card flush>
          <CompareYears before={before} now={tree} />
        </Card>
      ) : (
        <Card flush>
          <GoalTable
            rows={sortedRows(tree.goals, list.sort, list.direction, (goal) => pickText(goal.title, locale))}
            label={t('title')}
            weaknesses={new Map(tree.weaknesses.map((weakness) => [weakness.id, weakness]))}
            sorting={{ list, params, path: '/goals' }}
          />
        </Card>
      )}
      {canWrite ? <ArchivedGoals goals={archived.map(({ title, ...goal }) => ({ ...goal, title: pickText(title, locale) }))} /> : null}
    </>
  );
}
