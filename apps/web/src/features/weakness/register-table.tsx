import type { WeaknessListRow } from '@nhipcau/api/weakness';
import { formatList } from '@nhipcau/i18n';
import { cn } from '@nhipcau/ui';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import type { SearchParams } from '@/components/list-params';
import { LocalText } from '@/components/local-text';
import { SortHeader } from '@/components/sort-header';
import { Link } from '@/i18n/routing';
import { firstScoredYear, type RegisterParams } from './register';
import { ScoreSlope } from './score-slope';
import { StateMark } from './state-mark';

const TAG = 'inline-flex min-h-6 items-center rounded-sm px-1.5 text-xs no-underline hover:underline touch:min-h-11';

/** The register as a table: the row opens the weakness, each tag its goal. */
export function RegisterTable({
  rows,
  year,
  thisYear,
  mayAddGoal,
  register,
  params,
}: {
  rows: WeaknessListRow[];
  year: number;
  thisYear: boolean;
  mayAddGoal: boolean;
  register: RegisterParams;
  params: SearchParams;
}) {
  const t = useTranslations('weakness.list');
  const enums = useTranslations('enums.weaknessCategory');
  const measure = useTranslations('measure');
  const locale = useLocale();
  const head = { list: register.list, path: '/weaknesses', params };
  return (
    <Table label={t('label')}>
      <THead>
        <Tr>
          <SortHeader by="title" {...head}>
            {t('weakness')}
          </SortHeader>
          <SortHeader by="score" {...head}>
            {t('slope', { from: firstScoredYear(rows, year), current: thisYear ? 1 : 0, year })}
          </SortHeader>
          <SortHeader by="change" {...head}>
            {t('state')}
          </SortHeader>
          <Th>{t('goals')}</Th>
          <SortHeader by="associations" numeric {...head}>
            {t('associations')}
          </SortHeader>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-weakness-id={row.id}>
            <Td className="min-w-56">
              <RowLink asChild>
                <Link href={`/weaknesses/${row.id}?year=${year}`}>
                  <LocalText value={row.title} />
                </Link>
              </RowLink>
              <CellNote>
                {enums(row.category)}
                {row.measures.length > 0
                  ? ` · ${t('measuredBy', {
                      measures: formatList(
                        row.measures.map((key) => measure(`${key}.name`)),
                        locale,
                      ),
                    })}`
                  : null}
              </CellNote>
            </Td>
            <Td className="whitespace-nowrap">
              <ScoreSlope row={row} />
            </Td>
            <Td>
              <StateMark state={row.state} />
            </Td>
            <Td above className="max-w-80">
              <span className="flex flex-wrap gap-1.5">
                {row.goals.map((goal) => (
                  <Link key={goal.id} href={`/goals/${goal.id}`} className={cn(TAG, 'bg-jade-soft text-jade')}>
                    <span className="line-clamp-2">
                      <LocalText value={goal.title} />
                    </span>
                  </Link>
                ))}
                {row.goals.length > 0 || row.state === 'resolved' ? null : mayAddGoal ? (
                  <Link href={`/goals/new?year=${year}&weakness=${row.id}`} className={cn(TAG, 'border border-off border-dashed text-off')}>
                    {t('noGoalAdd')}
                  </Link>
                ) : (
                  <span className={cn(TAG, 'border border-off border-dashed text-off hover:no-underline')}>{t('noGoal')}</span>
                )}
              </span>
            </Td>
            <Td numeric data-figure="weakness-associations" data-value={row.associations}>
              {t('associationCount', { count: row.associations })}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
