'use client';
import { type ReportProblem, type ReportWarning, reportFigures } from '@nhipcau/domain/report';
import { formatNumber } from '@nhipcau/i18n';
import { Banner } from '@nhipcau/ui/banner';
import { NoData } from '@nhipcau/ui/no-data';
import { useLocale, useTranslations } from 'next-intl';
import { fieldId } from '@/components/form/field-id';
import { FIGURES } from '../figures';
import { useEditor } from './editor-context';
import { useProblemText } from './use-problems';

const pathOf = (item: ReportProblem | ReportWarning) =>
  item.itemId ? `${item.kind === 'difficultyUntagged' ? 'difficulties' : 'activities'}.${item.itemId}.${item.field}` : item.field;

/** Step 5: all that stops the report, each leading to where it is mended; what is odd; and the sum of it. */
type CheckProps = {
  problems: ReportProblem[];
  warnings: ReportWarning[];
  /** paths of fields that the schema refuses */
  invalid: string[];
  today: string;
  online: boolean;
};

export function StepCheck({ problems, warnings, invalid, today, online }: CheckProps) {
  const t = useTranslations('report');
  const common = useTranslations('common');
  const locale = useLocale();
  const { report, draft, goTo } = useEditor();
  const say = useProblemText(report);
  const figures = reportFigures(draft);
  const count = problems.length + invalid.length;
  const link = 'text-left underline underline-offset-2 touch:min-h-11';
  return (
    <div className="flex flex-col gap-4" data-today={today}>
      {count > 0 ? (
        <section aria-labelledby="problems" className="rounded-xl border border-off bg-off-soft px-4 py-3">
          <h2 id="problems" className="font-semibold text-base">
            {t('check.problems', { count })}
          </h2>
          <ul className="mt-1 list-disc pl-5 text-sm">
            {invalid.map((path) => {
              const id = path.split('.')[1];
              const title =
                draft.activities.find((activity) => activity.id === id)?.title ?? t(`step.${path.startsWith('new') ? 'organisation' : 'assessment'}`);
              return (
                <li key={path}>
                  <button
                    type="button"
                    className={`${link} text-off`}
                    onClick={() => goTo(path.startsWith('activities') ? 'details' : path.startsWith('new') ? 'organisation' : 'assessment', fieldId(path))}
                  >
                    {t('check.line', { title, problem: t('problem.invalid') })}
                  </button>
                </li>
              );
            })}
            {problems.map((problem) => (
              <li key={`${problem.kind}/${pathOf(problem)}`}>
                <button type="button" className={`${link} text-off`} onClick={() => goTo(problem.step, fieldId(pathOf(problem)))}>
                  {problem.title ? t('check.line', { title: problem.title, problem: say.ofProblem(problem) }) : say.ofProblem(problem)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <Banner kind="success">{t('check.ready')}</Banner>
      )}
      {warnings.length > 0 ? (
        <section aria-labelledby="warnings" className="rounded-xl border border-line bg-risk-soft px-4 py-3">
          <h2 id="warnings" className="font-semibold text-base">
            {t('check.warnings', { count: warnings.length })}
          </h2>
          <ul className="mt-1 list-disc pl-5 text-sm">
            {warnings.map((warning) => (
              <li key={`${warning.kind}/${pathOf(warning)}`}>
                <button type="button" className={`${link} text-ink`} onClick={() => goTo(warning.step, fieldId(pathOf(warning)))}>
                  {warning.title ? t('check.line', { title: warning.title, problem: say.ofWarning(warning) }) : say.ofWarning(warning)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="summary" className="rounded-xl border border-line bg-card px-4 py-3">
        <h2 id="summary" className="mb-1 font-semibold text-base">
          {t('check.summary')}
        </h2>
        <dl className="text-sm">
          {FIGURES.map((key) => {
            const value = figures[key];
            return (
              <div key={key} className="flex justify-between gap-4 border-line-2 border-t py-1.5 first:border-t-0">
                <dt className="min-w-0 text-ink-2">{t(`figure.${key}`)}</dt>
                <dd className="whitespace-nowrap">
                  {value === null || Number.isNaN(value) ? <NoData>{common('noData')}</NoData> : formatNumber(value, locale)}
                </dd>
              </div>
            );
          })}
        </dl>
      </section>
      {online ? null : <p className="text-risk">{t('check.offline')}</p>}
    </div>
  );
}
