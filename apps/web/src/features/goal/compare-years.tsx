import type { GoalNode } from '@nhipcau/api/plan';
import { PILLARS } from '@nhipcau/domain/goal';
import { formatDay } from '@nhipcau/i18n';
import { CellNote, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { PlanStatus } from '@/components/plan-status';
import { Link } from '@/i18n/routing';
import { GoalProgress } from './goal-progress';

type Year = { year: number; today: string; planYear: { endsOn: string } | null; goals: GoalNode[] };

/** The top goals of two years side by side, by their field of work. */
export function CompareYears({ before, now }: { before: Year; now: Year }) {
  const t = useTranslations('goal');
  const enums = useTranslations('enums');
  const locale = useLocale();
  const pillars = PILLARS.filter((pillar) => [...before.goals, ...now.goals].some((goal) => goal.pillar === pillar));
  // a year that runs stands beside a whole one: which is which is said
  const spanOf = ({ today, planYear }: Year) =>
    planYear && today <= planYear.endsOn ? t('compareTable.upTo', { date: formatDay(today, locale) }) : t('compareTable.whole');
  const title = t('compareTable.title', { before: String(before.year), year: String(now.year) });
  return (
    <Table label={title}>
      <THead>
        <Tr>
          <Th>{t('compareTable.pillar')}</Th>
          {[before, now].map((side) => (
            <Th key={side.year}>
              {side.year}
              <CellNote>{spanOf(side)}</CellNote>
            </Th>
          ))}
        </Tr>
      </THead>
      <TBody>
        {pillars.map((pillar) => (
          <Tr key={pillar}>
            <Th scope="row" className="whitespace-normal align-top">
              {enums(`pillar.${pillar}`)}
            </Th>
            {[before, now].map((side) => {
              const goals = side.goals.filter((goal) => goal.pillar === pillar);
              return (
                <Td key={side.year} className="min-w-64">
                  {goals.length === 0 ? <span className="text-ink-3">{t('compareTable.none')}</span> : null}
                  <ul className="flex flex-col gap-3">
                    {goals.map((goal) => (
                      <li key={goal.id} className="flex flex-col gap-1">
                        <Link href={`/goals/${goal.id}`} className="font-medium text-ink no-underline hover:underline">
                          <span className="mr-1.5 font-normal text-ink-3">{goal.code}</span>
                          <LocalText value={goal.title} />
                        </Link>
                        <PlanStatus status={goal.status} provisional={goal.provisional} className="text-xs" />
                        <GoalProgress goal={goal} />
                      </li>
                    ))}
                  </ul>
                </Td>
              );
            })}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
