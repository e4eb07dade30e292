import type { OverviewData } from '@nhipcau/api/overview';
import { formatPercent, pickText } from '@nhipcau/i18n';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { ProgressBar } from '@nhipcau/ui/progress-bar';
import { StatusMark, statusTone } from '@nhipcau/ui/status-mark';
import { CellNote, RowLink, Table, TBody, Td, THead, Th, Tr } from '@nhipcau/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';

/** Every goal with its status, how far it is and how far it should be, and what decides it. */
export function GoalStatusCard({ data }: { data: OverviewData }) {
  const t = useTranslations('overview');
  const enums = useTranslations('enums');
  const common = useTranslations('common');
  const locale = useLocale();
  const share = (value: number | null) => (value === null ? common('noData') : formatPercent(value, locale));
  return (
    <Card title={t('goals.title', { year: String(data.year) })} sub={t('goals.sub')} flush>
      {data.goals.length === 0 ? (
        <EmptyState bare title={t('goals.noneTitle')} description={t('goals.noneText')} />
      ) : (
        <Table label={t('goals.title', { year: String(data.year) })}>
          <THead>
            <Tr>
              <Th>{t('goals.goal')}</Th>
              <Th>{common('status')}</Th>
              <Th>{t('goals.progress')}</Th>
              <Th numeric>{common('weight')}</Th>
            </Tr>
          </THead>
          <TBody>
            {data.goals.map((goal) => (
              <Tr key={goal.id}>
                <Td className="min-w-52">
                  <RowLink asChild>
                    <Link href={`/goals/${goal.id}`}>
                      <LocalText value={goal.title} />
                    </Link>
                  </RowLink>
                  {goal.decidingTitle ? <CellNote>{t('goals.decidedBy', { title: pickText(goal.decidingTitle, locale) })}</CellNote> : null}
                </Td>
                <Td>
                  <StatusMark status={goal.status} label={enums(`status.${goal.status}`)} />
                </Td>
                <Td className="min-w-48">
                  <ProgressBar
                    className="mt-1.5 mb-2"
                    value={goal.progress}
                    {...(goal.expected === null ? {} : { expected: goal.expected })}
                    tone={statusTone(goal.status)}
                    label={pickText(goal.title, locale)}
                    valueText={t('bridge.progress', { progress: share(goal.progress), expected: share(goal.expected) })}
                  />
                  <CellNote>{t('bridge.progress', { progress: share(goal.progress), expected: share(goal.expected) })}</CellNote>
                </Td>
                <Td numeric>{goal.weight > 0 ? formatPercent(goal.weight / 100, locale, 1) : '–'}</Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
