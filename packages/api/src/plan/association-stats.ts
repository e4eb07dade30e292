import type { Db, Tx } from '@nhipcau/db';
import {
  activityCounts,
  activityEvenness,
  coverageOf,
  cutAt,
  loadMeasureFacts,
  type MeasureFacts,
  measureAnswer,
  memberStandings,
  membersUpTo,
  PART_STATES,
  type ReportPart,
  reportParts,
  type Tier,
  yearReporting,
} from '@nhipcau/db/measures';
import { reportTimeliness } from '@nhipcau/domain/association';
import { type MeasureKey, sameDayOf } from '@nhipcau/domain/measure';
import type { IsoDate } from '@nhipcau/domain/shared';
import type { AssociationRow, AssociationStats, Spread } from './types.ts';

type Owned = { facts: MeasureFacts; year: number; today: IsoDate; on: IsoDate };

function reporting({ facts, year, today }: Owned, member: MeasureFacts['associations'][number]) {
  const periods = facts.periods.filter((period) => period.year === year);
  const { expected, received, onTime, late, missing, completeness, timeliness } = yearReporting({ ...facts, associations: [member] }, year, today);
  return {
    ...{ expected, received, onTime, late, missing, completeness, timeliness },
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

/** Where its report on a month stands: of several periods that share the month the one furthest from approved. */
function standingOf(parts: readonly ReportPart[], year: number, month: number) {
  const [first, last] = [1, 31].map((day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`) as [string, string];
  const worst = Math.max(-1, ...parts.filter(({ period }) => period.startsOn <= last && period.endsOn >= first).map(({ state }) => PART_STATES.indexOf(state)));
  return PART_STATES[worst] ?? null;
}

function associationRow(owned: Owned, member: MeasureFacts['associations'][number]): AssociationRow {
  const { facts, year, on } = owned;
  const parts = reportParts(facts, { year, on }).filter(({ associationId }) => associationId === member.id);
  const factsOf = (tier: Tier) => facts.activities.filter((fact) => fact.tier === tier && fact.associationId === member.id && fact.year === year);
  const done = factsOf(0);
  const sum = (rows: readonly { activities: number }[]) => rows.reduce((total, fact) => total + fact.activities, 0);
  const monthStanding = Array.from({ length: 12 }, (_, index) => standingOf(parts, year, index + 1));
  const byMonth = monthStanding.map((standing, index) => {
    const rows = done.filter(({ month }) => month === index + 1);
    return standing === 'known' || rows.length > 0 ? sum(rows) : null;
  });
  const waiting = factsOf(1);
  const claimedByMonth = monthStanding.map((standing, index) => {
    const rows = waiting.filter(({ month }) => month === index + 1);
    return standing === 'known' || standing === 'waiting' || rows.length > 0 ? sum(rows) : null;
  });
  const participants = done.map((fact) => fact.participants).filter((count) => count !== null);
  const speaks = parts.some(({ state }) => state === 'known');
  return {
    ...member,
    standing: memberStandings(facts, { year, on }).find(({ associationId }) => associationId === member.id)?.state ?? null,
    coverage: coverageOf(parts),
    activities: speaks || done.length > 0 ? sum(done) : null,
    activitiesIfApproved: parts.some(({ state }) => state === 'known' || state === 'waiting') || waiting.length > 0 ? sum(waiting) : null,
    hosted: done.reduce((total, fact) => total + fact.hosted, 0),
    byMonth,
    monthStanding,
    claimedByMonth,
    participants: participants.length === 0 ? null : participants.reduce((total, count) => total + count, 0),
    ...reporting(owned, member),
  };
}

/** Evenness of a year up to a day over the associations that are known, each figure with what it rests on. */
function spreadOf(facts: MeasureFacts, year: number, on: IsoDate): Spread {
  const read = (key: MeasureKey) => measureAnswer(facts, { key }, year, on);
  const begun = on >= `${year}-01-01`;
  const evenness = begun ? activityEvenness(facts, cutAt(facts, on)) : null;
  const giniOf = (tier: Tier, over: 'known' | 'all') => (begun ? (activityEvenness(facts, cutAt(facts, on), tier, over)?.giniCorrected ?? null) : null);
  const counts = begun ? [...activityCounts(facts, cutAt(facts, on), 0).values()] : [];
  return {
    year,
    gini: read('activity_gini'),
    unevenness: read('activity_unevenness'),
    pielou: read('activity_evenness'),
    activeShare: read('association_active_share'),
    topThreeShare: read('association_top_three_share'),
    giniIf: { restNone: giniOf(0, 'all'), allDrafted: giniOf(2, 'known') },
    byChance: evenness?.byChance ?? null,
    lorenz: evenness?.lorenz ?? [],
    known: counts.length,
    activities: counts,
  };
}

/**
 * The member associations in a year as it stands on a day: activity, its evenness beside the year before up to the same day, and reports by period.
 * Only associations that belonged to the Union in the year up to the day (its end once it is over). A co-host is credited with an event once its own
 * claim is approved; participants go to the association whose claim counts, so that the column adds up to the Union's figure.
 */
export async function loadAssociationStats(db: Db | Tx, { year, today }: { year: number; today: IsoDate }): Promise<AssociationStats> {
  const facts = await loadMeasureFacts(db, { years: [year - 1, year], today, office: false });
  return associationStats(facts, year, today);
}

/** The same from facts that are loaded already. */
export function associationStats(facts: MeasureFacts, year: number, today: IsoDate): AssociationStats {
  const yearEnd = `${year}-12-31`;
  const on = today > yearEnd ? yearEnd : today;
  const { expected, received, onTime, late, missing, completeness, timeliness } = yearReporting(facts, year, today);
  const owned = { facts, year, today, on };
  return {
    year,
    today,
    periods: facts.periods
      .filter((period) => period.year === year)
      .map(({ id, code, name, startsOn, endsOn, dueOn, locksOn }) => ({ id, code, name, startsOn, endsOn, dueOn, locksOn })),
    associations: membersUpTo(facts, year, on).map((member) => associationRow(owned, member)),
    coverage: coverageOf(reportParts(facts, { year, on })),
    spread: spreadOf(facts, year, on),
    spreadBefore: facts.years.includes(year - 1) ? spreadOf(facts, year - 1, sameDayOf(on, year - 1)) : null,
    ...{ completeness, timeliness, expected, received, onTime, late, missing },
  };
}
