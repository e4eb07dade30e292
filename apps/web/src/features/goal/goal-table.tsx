import type { GoalNode } from '@nhipcau/api/plan';
import { Sparkline } from '@nhipcau/charts';
import { FigureValue } from '@nhipcau/charts/components/figure-value';
import { formatNumber, formatPercent, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useChartWords } from '@/components/chart-words';
import type { ListParams, SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { PlanStatus } from '@/components/plan-status';
import { SortHeader } from '@/components/sort-header';
import { chartTone } from '@/features/overview/tones';
import { Link } from '@/i18n/routing';
import { GoalProgress, progressAnswer } from './goal-progress';
import { COURSE_SCALE, decidingChild, type GoalSort, progressCourse, shownIndicator } from './rows';

interface GoalTableProps {
  rows: GoalNode[];
  label: string;
  weaknesses: ReadonlyMap<string, { title: unknown }>;
  /** depth that stands at the left edge */
  baseDepth?: number;
  /** with it the headings sort */
  sorting?: { list: ListParams<GoalSort>; params: SearchParams; path: string };
}

const INDENT = ['', 'pl-4', 'pl-8', 'pl-12', 'pl-16'];

/** Goals as rows: what they weigh, how they stand, what decides it. */
export function GoalTable({ rows, label, weaknesses, baseDepth = 0, sorting }: GoalTableProps) {
  const t = useTranslations('goal');
  const common = useTranslations('common');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const words = useChartWords('part');
  const heading = (by: GoalSort, text: ReactNode, numeric = false) =>
    sorting ? (
      <SortHeader by={by} list={sorting.list} path={sorting.path} params={sorting.params} numeric={numeric}>
        {text}
      </SortHeader>
    ) : (
      <Th numeric={numeric}>{text}</Th>
    );
  return (
    <Table label={label}>
      <THead>
        <Tr>
          {heading('title', t('column.goal'))}
          {heading('weight', t('column.weight'), true)}
          {heading('status', t('column.status'))}
          {heading('progress', t('column.progress'))}
          <Th>{t('column.trend')}</Th>
          {heading('indicators', t('column.indicators'), true)}
          {heading('weaknesses', t('column.weaknesses'), true)}
        </Tr>
      </THead>
      <TBody>
        {rows.map((goal) => {
          const shown = shownIndicator(goal);
          const deciding = decidingChild(goal);
          const names = goal.weaknessIds.map((id) => pickText(weaknesses.get(id)?.title, locale)).filter(Boolean);
          return (
            <Tr key={goal.id} data-goal={goal.code}>
              <Td className="min-w-56">
                <div className={INDENT[Math.min(goal.depth - baseDepth, 4)]}>
                  <RowLink asChild>
                    <Link href={`/goals/${goal.id}`}>
                      <span className="mr-1.5 font-normal text-ink-3">{goal.code}</span>
                      <LocalText value={goal.title} />
                    </Link>
                  </RowLink>
                  <CellNote>
                    {[enums(`pillar.${goal.pillar as 'IMAGE'}`), goal.ownerName, goal.ownerOrganisationName && pickText(goal.ownerOrganisationName, locale)]
                      .filter(Boolean)
                      .join(' · ')}
                  </CellNote>
                  {/* on a phone the columns that say it are out of sight */}
                  <span className="mt-1 flex flex-wrap gap-x-3 text-xs sm:hidden print:hidden">
                    <PlanStatus status={goal.status} provisional={goal.provisional} />
                    <FigureValue answer={progressAnswer(goal)} format={(share) => formatPercent(share, locale)} words={words} />
                  </span>
                </div>
              </Td>
              <Td numeric data-cell="weight">
                {goal.weight === 0 ? <span className="text-nodata">–</span> : formatNumber(goal.weight, locale, 2)}
              </Td>
              <Td className="min-w-40">
                <PlanStatus status={goal.status} provisional={goal.provisional} />
                {goal.statusIfApproved !== goal.status && goal.coverage ? (
                  <CellNote>{t('statusIfApproved', { status: enums(`status.${goal.statusIfApproved}`) })}</CellNote>
                ) : null}
                {deciding && goal.decidedBy ? <CellNote>{t(`decides.${goal.decidedBy.reason}`, { title: pickText(deciding.title, locale) })}</CellNote> : null}
              </Td>
              <Td>
                <GoalProgress goal={goal} />
              </Td>
              <Td>
                {shown ? (
                  <Sparkline
                    values={progressCourse(shown)}
                    label={t('sparkOf', { name: pickText(shown.name, locale) })}
                    noData={common('noData')}
                    tone={chartTone(goal.status)}
                    isProvisional={goal.provisional}
                    scale={COURSE_SCALE}
                  />
                ) : (
                  <span className="text-nodata text-xs">{common('noData')}</span>
                )}
              </Td>
              <Td numeric>
                {goal.indicators.length > 0 ? (
                  formatNumber(goal.indicators.length, locale)
                ) : goal.children.length > 0 ? (
                  <span className="text-ink-3">–</span>
                ) : (
                  <Badge shape="dashed">0</Badge>
                )}
              </Td>
              <Td numeric title={names.join('; ') || undefined}>
                {goal.weaknessIds.length > 0 ? formatNumber(goal.weaknessIds.length, locale) : <span className="text-ink-3">–</span>}
                {names.length > 0 ? <span className="sr-only">: {names.join('; ')}</span> : null}
              </Td>
            </Tr>
          );
        })}
      </TBody>
    </Table>
  );
}
