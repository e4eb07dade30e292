import type { DueReports as Due, DueRow } from '@nhipcau/api/report';
import { formatDay, formatInstant, pickText } from '@nhipcau/i18n';
import { buttonClass } from '@nhipcau/ui/button';
import { Card } from '@nhipcau/ui/card';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { PageHeader } from '@nhipcau/ui/page-header';
import { SectionHeader } from '@nhipcau/ui/section-header';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';
import { ReportStatus, Timeliness } from './report-status';
import { StartButton } from './start-button';
import { TONES } from './tones';

/** What is most pressing for the association, in one sentence. */
function Sentence({ todo, history }: Pick<Due, 'todo' | 'history'>) {
  const t = useTranslations('report.sentence');
  const locale = useLocale();
  const first = todo.find(({ reason }) => reason !== null) ?? todo.find(({ daysLeft }) => daysLeft < 0) ?? todo[0];
  const waiting = history.find(({ status }) => status === 'SUBMITTED');
  if (!first) return waiting ? t('waiting', { period: pickText(waiting.period.name, locale) }) : t('nothing');
  const words = { ...TONES, period: pickText(first.period.name, locale) };
  if (first.status === 'RETURNED') return t.rich('returned', words);
  if (first.status === 'REOPENED') return t.rich('reopened', words);
  if (first.daysLeft < 0) return t.rich('late', { ...words, days: -first.daysLeft, locks: formatDay(first.period.locksOn, locale) });
  return t.rich('open', { ...words, days: first.daysLeft, due: formatDay(first.period.dueOn, locale) });
}

function TodoCard({ row, several }: { row: DueRow; several: boolean }) {
  const t = useTranslations('report');
  const locale = useLocale();
  const back = row.status === 'RETURNED' || row.status === 'REOPENED';
  return (
    <Card
      title={pickText(row.period.name, locale)}
      level={3}
      sub={several ? <LocalText value={row.organisation.name} /> : undefined}
      actions={row.status ? <ReportStatus status={row.status} /> : null}
    >
      <p className="text-ink-2 first-letter:uppercase">
        {t('due', { day: formatDay(row.period.dueOn, locale) })} ·{' '}
        {row.daysLeft < 0 ? t('days.late', { days: -row.daysLeft }) : t('days.left', { days: row.daysLeft })}.{' '}
        {t('locks', { day: formatDay(row.period.locksOn, locale) })}
      </p>
      {row.reason ? (
        <blockquote className="mt-2 rounded-lg border border-line bg-risk-soft px-3 py-2">
          <span className="block text-ink-2 text-xs">{t('todo.reason')}</span>
          {row.reason}
        </blockquote>
      ) : null}
      <p className="mt-2 mb-4 text-ink-3 text-sm">
        {row.reportId && row.savedAt ? t('todo.saved', { at: formatInstant(row.savedAt, locale) }) : t('todo.prefilled', { count: row.planned })}
      </p>
      {row.reportId ? (
        <Link href={`/reports/${row.reportId}`} className={buttonClass({ variant: 'primary', size: 'lg', className: 'w-full sm:w-auto' })}>
          {t(back ? 'todo.correct' : 'todo.continue')}
        </Link>
      ) : (
        <StartButton periodId={row.period.id} organisationId={row.organisation.id} />
      )}
    </Card>
  );
}

/** The association's own page: what to hand in, and what came of the rest. */
export function DueReports({ due }: { due: Due }) {
  const t = useTranslations('report');
  const locale = useLocale();
  const several = new Set([...due.todo, ...due.history].map(({ organisation }) => organisation.id)).size > 1;
  return (
    <div className="max-w-3xl">
      <PageHeader title={<Sentence todo={due.todo} history={due.history} />} />
      {due.todo.length > 0 ? (
        <section aria-labelledby="todo" className="mb-7 flex flex-col gap-3">
          <h2 id="todo" className="sr-only">
            {t('todo.title')}
          </h2>
          {due.todo.map((row) => (
            <TodoCard key={`${row.period.id}/${row.organisation.id}`} row={row} several={several} />
          ))}
        </section>
      ) : null}
      {due.upcoming.map((period) => (
        <p key={period.id} className="mb-5 text-ink-2">
          {t('history.upcoming', { period: pickText(period.name, locale), opens: formatDay(period.opensOn, locale), due: formatDay(period.dueOn, locale) })}
        </p>
      ))}
      <SectionHeader title={t('history.title')} id="history" />
      {due.history.length === 0 ? (
        <EmptyState title={t('history.empty')} />
      ) : (
        <ul aria-labelledby="history" className="rounded-xl border border-line bg-card">
          {due.history.map((row) => (
            <li
              key={`${row.period.id}/${row.organisation.id}`}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line-2 border-t px-4 py-3 first:border-t-0"
            >
              <span className="min-w-0">
                {row.reportId ? (
                  <Link href={`/reports/${row.reportId}`} className="font-medium text-ink hover:underline touch:inline-flex touch:min-h-11 touch:items-center">
                    {pickText(row.period.name, locale)}
                  </Link>
                ) : (
                  <span className="font-medium">{pickText(row.period.name, locale)}</span>
                )}
                <span className="block text-ink-3 text-xs">
                  {[
                    several ? pickText(row.organisation.name, locale) : null,
                    row.activities === null ? null : t('history.activities', { count: row.activities }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
                {row.status ? <ReportStatus status={row.status} /> : null}
                <Timeliness timeliness={row.timeliness} daysLate={row.timeliness === 'missing' ? -row.daysLeft : null} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
