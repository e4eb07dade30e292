import { type IsoDate, isWithin, type Period } from '../shared/calendar.ts';
import { type EarlierRange, type Outlier, outlierOf } from './outlier.ts';
import { ACTIVITY_FIGURES, type ActivityFigure, type ReportActivityInput, type ReportDraft } from './schema.ts';

/** The parts of the form, in the order they are filled in; the last is the check itself. */
export const REPORT_STEPS = ['activities', 'details', 'organisation', 'assessment', 'check'] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

export const REPORT_PROBLEMS = [
  'outcomeMissing',
  'formMissing',
  'dateMissing',
  'placeMissing',
  'dateOutsidePeriod',
  'dateInFuture',
  'newDateOutsideYear',
  'reasonMissing',
  'outlierWithoutNote',
  'nothingReported',
] as const;
export type ReportProblemKind = (typeof REPORT_PROBLEMS)[number];

export const REPORT_WARNINGS = ['outlier', 'participantsMissing', 'membersMissing', 'difficultyUntagged'] as const;
export type ReportWarningKind = (typeof REPORT_WARNINGS)[number];

type Where = {
  readonly step: ReportStep;
  /** activity or difficulty it is about; null: the report as a whole */
  readonly itemId: string | null;
  readonly title: string | null;
  /** field that mends it */
  readonly field: string;
  /** set for a figure far above the earlier ones */
  readonly outlier: Outlier | null;
};
/** What stops a report from being handed in. */
export type ReportProblem = Where & { readonly kind: ReportProblemKind };
/** What looks odd and stops nothing. */
export type ReportWarning = Where & { readonly kind: ReportWarningKind };

export type EarlierRanges = Readonly<Record<ActivityFigure, EarlierRange | null>>;
export const NO_EARLIER_RANGES: EarlierRanges = { participantsVn: null, participantsForeign: null, fundsBudget: null, fundsMobilised: null };

export type ReportRules = {
  readonly period: Period;
  /** a postponed activity's new day has to lie in it */
  readonly planYear: Period;
  readonly today: IsoDate;
  /** the association's earlier approved figures, activity by activity */
  readonly earlier: EarlierRanges;
};

const about = (step: ReportStep, activity: ReportActivityInput, field: string, outlier: Outlier | null = null): Where => ({
  step,
  itemId: activity.id,
  title: activity.title,
  field,
  outlier,
});

/** Figures of one activity that are at least five times what the association reported before. */
export const outliersOf = (activity: ReportActivityInput, earlier: EarlierRanges): { figure: ActivityFigure; outlier: Outlier }[] =>
  activity.outcome !== 'HELD'
    ? []
    : ACTIVITY_FIGURES.flatMap((figure) => {
        const outlier = outlierOf(activity[figure], earlier[figure]);
        return outlier ? [{ figure, outlier }] : [];
      });

function heldProblems(activity: ReportActivityInput, { period, today, earlier }: ReportRules): ReportProblem[] {
  const problems: ReportProblem[] = [];
  const add = (kind: ReportProblemKind, field: string) => problems.push({ kind, ...about('details', activity, field) });
  if (activity.startsOn === null) add('dateMissing', 'startsOn');
  else if (!isWithin(activity.startsOn, period)) add('dateOutsidePeriod', 'startsOn');
  else if (activity.startsOn > today) add('dateInFuture', 'startsOn');
  if (activity.form === null) add('formMissing', 'form');
  if (activity.place === null) add('placeMissing', 'place');
  if (activity.note === null) {
    for (const { figure, outlier } of outliersOf(activity, earlier))
      problems.push({ kind: 'outlierWithoutNote', ...about('details', activity, 'note', outlier), field: figure });
  }
  return problems;
}

function activityProblems(activity: ReportActivityInput, rules: ReportRules): ReportProblem[] {
  if (activity.outcome === null) return [{ kind: 'outcomeMissing', ...about('activities', activity, 'outcome') }];
  if (activity.outcome === 'HELD') return heldProblems(activity, rules);
  const problems: ReportProblem[] = [];
  if (activity.note === null) problems.push({ kind: 'reasonMissing', ...about('details', activity, 'note') });
  // the new day of what was put off may well be past the period, but not past the plan
  if (activity.outcome === 'POSTPONED' && activity.startsOn !== null && !isWithin(activity.startsOn, rules.planYear))
    problems.push({ kind: 'newDateOutsideYear', ...about('details', activity, 'startsOn') });
  return problems;
}

/** Everything that stops the report from being handed in, in the order of the form; empty when it may. */
export function reportProblems(draft: ReportDraft, rules: ReportRules): ReportProblem[] {
  const ofActivities = draft.activities.flatMap((activity) => activityProblems(activity, rules));
  const order = (problem: ReportProblem) => (problem.step === 'activities' ? 0 : 1);
  const sorted = ofActivities.sort((a, b) => order(a) - order(b));
  if (draft.activities.length > 0 || draft.achievements !== null) return sorted;
  return [...sorted, { kind: 'nothingReported', step: 'assessment', itemId: null, title: null, field: 'achievements', outlier: null }];
}

/** What the association should look at again, and what the decider will; stops nothing. */
export function reportWarnings(draft: ReportDraft, earlier: EarlierRanges): ReportWarning[] {
  const warnings: ReportWarning[] = draft.activities.flatMap((activity) => {
    const found: ReportWarning[] = [];
    if (activity.outcome === 'HELD' && activity.participantsVn === null && activity.participantsForeign === null)
      found.push({ kind: 'participantsMissing', ...about('details', activity, 'participantsVn') });
    if (activity.note !== null)
      for (const { figure, outlier } of outliersOf(activity, earlier)) found.push({ kind: 'outlier', ...about('details', activity, figure, outlier) });
    return found;
  });
  const whole = { itemId: null, title: null, outlier: null };
  if (draft.newMembers === null) warnings.push({ kind: 'membersMissing', step: 'organisation', field: 'newMembers', ...whole });
  for (const difficulty of draft.difficulties)
    if (difficulty.weaknessId === null)
      warnings.push({ kind: 'difficultyUntagged', step: 'assessment', field: 'weaknessId', itemId: difficulty.id, title: difficulty.text, outlier: null });
  return warnings;
}
