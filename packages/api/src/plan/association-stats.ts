import type { Db, Tx } from '@nhipcau/db';
import { activityEvenness, loadMeasureFacts, type MeasureFacts, membersUpTo, yearReporting } from '@nhipcau/db/measures';
import { reportTimeliness } from '@nhipcau/domain/association';
import type { IsoDate } from '@nhipcau/domain/shared';
import type { AssociationRow, AssociationStats } from './types.ts';

type Owned = { facts: MeasureFacts; year: number; today: IsoDate };

function reporting({ facts, year, today }: Owned, member: MeasureFacts['associations'][number]) {
  const periods = facts.periods.filter((period) => period.year === year);
  const rates = yearReporting({ ...facts, associations: [member] }, year, today);
  return {
    expected: rates.expected,
    received: rates.received,
    onTime: rates.onTime,
    late: rates.late,
    missing: rates.missing,
    completeness: rates.completeness,
    timeliness: rates.timeliness,
    periods: periods.map((period) => {
      const report = facts.reports.find(({ periodId, organisationId }) => periodId === period.id && organisationId === member.id);
      return {
        periodId: period.id,
        standing: reportTimeliness(period, member, report?.firstSubmittedOn ?? null, today),
        firstSubmittedOn: report?.firstSubmittedOn ?? null,
        returns: report?.returns ?? 0,
        reportId: report?.id ?? null,
        reportStatus: report?.status ?? null,
      };
    }),
  };
}

function associationRow(owned: Owned, member: MeasureFacts['associations'][number]): AssociationRow {
  const done = owned.facts.activities.filter(({ associationId, year }) => associationId === member.id && year === owned.year);
  const byMonth = Array.from({ length: 12 }, (_, index) => done.reduce((sum, fact) => sum + (fact.month === index + 1 ? fact.activities : 0), 0));
  const participants = done.map((fact) => fact.participants).filter((count) => count !== null);
  return {
    ...member,
    activities: done.reduce((sum, fact) => sum + fact.activities, 0),
    hosted: done.reduce((sum, fact) => sum + fact.hosted, 0),
    byMonth,
    participants: participants.length === 0 ? null : participants.reduce((sum, count) => sum + count, 0),
    ...reporting(owned, member),
  };
}

/**
 * The member associations in a year as it stands on a day: activity, its evenness, and reports by period. In the six statements of the measures.
 * Only associations that belonged to the Union in the year up to the day (its end once it is over). A co-host is credited with an event once its own
 * claim is approved; participants go to the association whose claim counts, so that the column adds up to the Union's figure.
 */
export async function loadAssociationStats(db: Db | Tx, { year, today }: { year: number; today: IsoDate }): Promise<AssociationStats> {
  const facts = await loadMeasureFacts(db, { years: [year], today, rooms: false });
  return associationStats(facts, year, today);
}

/** The same from facts that are loaded already. */
export function associationStats(facts: MeasureFacts, year: number, today: IsoDate): AssociationStats {
  const yearEnd = `${year}-12-31`;
  const on = today > yearEnd ? yearEnd : today;
  const evenness = today < `${year}-01-01` ? null : activityEvenness(facts, year, on);
  const { expected, received, onTime, late, missing, completeness, timeliness } = yearReporting(facts, year, today);
  return {
    year,
    today,
    periods: facts.periods
      .filter((period) => period.year === year)
      .map(({ id, code, name, startsOn, endsOn, dueOn, locksOn }) => ({ id, code, name, startsOn, endsOn, dueOn, locksOn })),
    associations: membersUpTo(facts, year, on).map((member) => associationRow({ facts, year, today }, member)),
    gini: evenness?.giniCorrected ?? null,
    pielou: evenness?.pielou ?? null,
    activeShare: evenness?.shareActive ?? null,
    topThreeShare: evenness?.shareTopThree ?? null,
    lorenz: evenness?.lorenz ?? [],
    completeness,
    timeliness,
    expected,
    received,
    onTime,
    late,
    missing,
  };
}
