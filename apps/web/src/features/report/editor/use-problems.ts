'use client';
import type { ReportDetail } from '@nhipcau/api/report';
import { type ReportDraft, type ReportProblem, type ReportWarning, reportProblems, reportWarnings } from '@nhipcau/domain/report';
import { formatDay } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';

/** What stops the hand-in and what is merely odd, by the rules of the server. */
export function useProblems(report: ReportDetail, draft: ReportDraft, today: string) {
  return useMemo(() => {
    const { period, planYear, earlier } = report;
    return { problems: reportProblems(draft, { period, planYear, today, earlier }), warnings: reportWarnings(draft, earlier) };
  }, [report, draft, today]);
}

/** Says a problem or a warning, without the title of what it is about. */
export function useProblemText(report: ReportDetail) {
  const t = useTranslations('report');
  const locale = useLocale();
  const outlier = (item: ReportProblem | ReportWarning) => (item.outlier ? t('outlierShort', { ...item.outlier }) : '');
  const figure = (item: ReportProblem | ReportWarning) => t(`field.${item.field as 'participantsVn'}`);
  return {
    ofProblem(problem: ReportProblem): string {
      switch (problem.kind) {
        case 'dateOutsidePeriod':
          return t('problem.dateOutsidePeriod', { from: formatDay(report.period.startsOn, locale), to: formatDay(report.period.endsOn, locale) });
        case 'newDateOutsideYear':
          return t('problem.newDateOutsideYear', { year: String(report.planYear.year) });
        case 'outlierWithoutNote':
          return t('problem.outlierWithoutNote', { field: figure(problem), outlier: outlier(problem) });
        default:
          return t(`problem.${problem.kind}`);
      }
    },
    ofWarning(warning: ReportWarning): string {
      return warning.kind === 'outlier' ? t('warning.outlier', { field: figure(warning), outlier: outlier(warning) }) : t(`warning.${warning.kind}`);
    },
  };
}
