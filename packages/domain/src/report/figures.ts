import type { ReportDraft } from './schema.ts';

/** What a report adds up to. A sum is null where no activity of the report knows the figure. Participants in persons, funds in dong. */
export type ReportFigures = {
  readonly held: number;
  readonly postponed: number;
  readonly cancelled: number;
  readonly participantsVn: number | null;
  readonly participantsForeign: number | null;
  readonly fundsBudget: number | null;
  readonly fundsMobilised: number | null;
  readonly newUnits: number | null;
  readonly newMembers: number | null;
};

const sumOf = (values: (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};

/** The figures of one report as its association states them; only activities that were held have participants and funds. */
export function reportFigures(draft: Pick<ReportDraft, 'activities' | 'newUnits' | 'newMembers'>): ReportFigures {
  const held = draft.activities.filter(({ outcome }) => outcome === 'HELD');
  const count = (outcome: string) => draft.activities.filter((activity) => activity.outcome === outcome).length;
  return {
    held: held.length,
    postponed: count('POSTPONED'),
    cancelled: count('CANCELLED'),
    participantsVn: sumOf(held.map((activity) => activity.participantsVn)),
    participantsForeign: sumOf(held.map((activity) => activity.participantsForeign)),
    fundsBudget: sumOf(held.map((activity) => activity.fundsBudget)),
    fundsMobilised: sumOf(held.map((activity) => activity.fundsMobilised)),
    newUnits: draft.newUnits,
    newMembers: draft.newMembers,
  };
}
