import { isComparableMember, isReportExpected } from '@nhipcau/domain/association';
import type { Coverage } from '@nhipcau/domain/measure';
import type { IsoDate } from '@nhipcau/domain/shared';
import { type Cut, firstOfMonth } from './day.ts';
import type { Tier } from './rollup-types.ts';
import type { AssociationFact, MeasureFacts, PeriodFact, ReportFact } from './types.ts';

/** Where a part stands: approved, handed in, begun (draft, returned, reopened), or nothing there. The index is the tier from which it speaks. */
export const PART_STATES = ['known', 'waiting', 'drafted', 'missing'] as const;
export type PartState = (typeof PART_STATES)[number];

/** What a figure waits for: the report of one association for one period, or a figure that is entered by hand. */
export interface Part {
  readonly key: string;
  readonly state: PartState;
}

/** The report of an association that was a member, for a period that has ended. */
export interface ReportPart extends Part {
  readonly associationId: string;
  readonly period: PeriodFact;
}

const STATE: Record<ReportFact['status'], PartState> = { APPROVED: 'known', SUBMITTED: 'waiting', DRAFT: 'drafted', RETURNED: 'drafted', REOPENED: 'drafted' };
const computed = new WeakMap<MeasureFacts, Map<string, readonly ReportPart[]>>();

/** Everything is computed once for each day asked: many measures ask for the same. */
function once<T>(store: WeakMap<MeasureFacts, Map<string, T>>, facts: MeasureFacts, key: string, make: () => T): T {
  const known = store.get(facts) ?? new Map<string, T>();
  store.set(facts, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

function partsOfYear(facts: MeasureFacts, year: number): readonly ReportPart[] {
  return once(computed, facts, String(year), () => {
    const states = new Map(facts.reports.map((report) => [`${report.organisationId}:${report.periodId}`, STATE[report.status]]));
    return facts.periods
      .filter((period) => period.year === year && period.endsOn < facts.today)
      .flatMap((period) =>
        facts.associations
          .filter((association) => isReportExpected(period, association))
          .map(({ id: associationId }) => {
            const key = `${associationId}:${period.id}`;
            return { key, associationId, period, state: states.get(key) ?? 'missing' };
          }),
      );
  });
}

/**
 * The reports that a figure of a year up to a day rests on: those of each period that has begun by the day and has ended by today, of each association that
 * was a member in it. Within a running period nothing is expected. Every report may tell of an event that serves a goal, so that a figure that is limited to
 * one waits for all of them.
 */
export const reportParts = (facts: MeasureFacts, { year, on }: Pick<Cut, 'year' | 'on'>): readonly ReportPart[] =>
  partsOfYear(facts, year).filter(({ period }) => period.startsOn <= on);

/** Counts of parts by where they stand; null: nothing is expected. */
export function coverageOf(parts: readonly Part[]): Coverage | null {
  if (parts.length === 0) return null;
  const count = (state: PartState) => parts.filter((part) => part.state === state).length;
  return { known: count('known'), waiting: count('waiting'), drafted: count('drafted'), missing: count('missing'), expected: parts.length };
}

/** True where a part speaks in a tier: approved in 0, handed in from 1, begun from 2 on. */
export const speaks = ({ state }: Pick<Part, 'state'>, tier: Tier): boolean => PART_STATES.indexOf(state) <= tier;

/** True where an approved report covers the month of the day: only then is "none" in it a zero and not a gap. */
export function isMonthCovered(facts: MeasureFacts, cut: Cut): boolean {
  return (
    partsOfYear(facts, cut.year).some(({ period, state }) => state === 'known' && period.startsOn <= cut.on && period.endsOn >= firstOfMonth(cut)) ||
    facts.events.some((fact) => fact.tier === 0 && fact.goalId === null && fact.form === null && fact.year === cut.year && fact.month === cut.month)
  );
}

/** Member associations that belonged to the Union on some day of the year up to `on`. */
export function membersUpTo(facts: MeasureFacts, year: number, on: IsoDate): AssociationFact[] {
  return facts.associations.filter(({ joinedOn, leftOn }) => (joinedOn === null || joinedOn <= on) && (leftOn === null || leftOn >= `${year}-01-01`));
}

/** A member association that reports on a span, and where its reports stand: the one that is furthest from approved decides. */
export interface MemberStanding {
  readonly associationId: string;
  readonly state: PartState;
  /** a member for at least half of the span, as comparisons among associations ask */
  readonly comparable: boolean;
}

const standings = new WeakMap<MeasureFacts, Map<string, readonly MemberStanding[]>>();

/** Associations that owe a report on the year up to a day. One that owes none is unknown and is not in it. */
export function memberStandings(facts: MeasureFacts, cut: Pick<Cut, 'year' | 'on'>): readonly MemberStanding[] {
  return once(standings, facts, cut.on, () => {
    const byMember = new Map<string, PartState>();
    for (const { associationId, state } of reportParts(facts, cut)) {
      const worst = byMember.get(associationId);
      if (worst === undefined || PART_STATES.indexOf(state) > PART_STATES.indexOf(worst)) byMember.set(associationId, state);
    }
    return facts.associations.flatMap((association) => {
      const state = byMember.get(association.id);
      return state === undefined
        ? []
        : [{ associationId: association.id, state, comparable: isComparableMember({ startsOn: `${cut.year}-01-01`, endsOn: cut.on }, association) }];
    });
  });
}
