import type { ReportFigures } from '@nhipcau/domain/report';

/** The figures of a report, in the order they are shown. */
export const FIGURES = [
  'held',
  'postponed',
  'cancelled',
  'participantsVn',
  'participantsForeign',
  'fundsBudget',
  'fundsMobilised',
  'newUnits',
  'newMembers',
] as const satisfies (keyof ReportFigures)[];
