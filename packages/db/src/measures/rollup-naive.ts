import { type IsoDate, yearOf } from '@nhipcau/domain/shared';
import { type Db, toIso, toNumber } from '../index.ts';
import type { Tier } from './rollup-types.ts';

/** An event as a tier sees it, worked out claim by claim: what tests hold the roll-ups against. Shares nothing with the SQL. */
export interface NaiveEvent {
  subjectId: string;
  on: IsoDate;
  form: string;
  goals: string[];
  countries: string[];
  credited: { associationId: string; hosted: boolean; own: boolean }[];
  novelWithin: [boolean, boolean, boolean];
  participantsVn: number | null;
  participantsForeign: number | null;
  participants: number | null;
  fundsBudget: number | null;
  fundsMobilised: number | null;
}

const TIER_OF = { APPROVED: 0, SUBMITTED: 1, DRAFT: 2, RETURNED: 2, REOPENED: 2 } as const;
const yearsBefore = (on: IsoDate, years: number) => {
  const day = new Date(`${on}T00:00:00Z`);
  const month = day.getUTCMonth();
  day.setUTCFullYear(day.getUTCFullYear() - years);
  if (day.getUTCMonth() !== month) day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
};

async function records(db: Db) {
  const claims = await db.reportActivity.findMany({
    include: { report: true, goals: true, partners: true, event: { include: { goals: true, partners: true } } },
  });
  const goals = new Map((await db.goal.findMany()).map((goal) => [goal.id, goal.parentId]));
  const organisations = await db.organisation.findMany();
  return { claims, goals, organisations };
}

/** Events of a tier, from all records. */
export async function naiveEvents(db: Db, tier: Tier): Promise<NaiveEvent[]> {
  const { claims, goals, organisations } = await records(db);
  const counting = claims.filter(({ outcome, report }) => outcome === 'HELD' && report.withdrawnAt === null && TIER_OF[report.status] <= tier);
  const bySubject = new Map<string, typeof claims>();
  for (const claim of counting) bySubject.set(claim.eventId ?? claim.id, [...(bySubject.get(claim.eventId ?? claim.id) ?? []), claim]);
  const above = (id: string): string[] => [id, ...(goals.get(id) ? above(goals.get(id) ?? '') : [])];
  const associations = (id: string) => {
    const path = organisations.find((one) => one.id === id)?.path ?? '';
    return organisations.filter((one) => one.kind === 'ASSOCIATION' && (path === one.path || path.startsWith(`${one.path}/`))).map((one) => one.id);
  };
  const rank = (claim: (typeof claims)[number]) =>
    [claim.role === 'HOST' ? 0 : 1, TIER_OF[claim.report.status], claim.report.decidedAt?.toISOString() ?? '9999', claim.id].join('|');
  const events = [...bySubject].flatMap(([subjectId, all]) => {
    const [claim] = all.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
    if (!claim) return [];
    const { event } = claim;
    const own = toIso(claim.startsOn);
    const planned = event ? toIso(event.startsOn) : null;
    const moved = TIER_OF[claim.report.status] > 0 && claim.role === 'HOST' && own !== null && (planned === null || yearOf(planned) === yearOf(own));
    const on = event === null || moved ? own : planned;
    if (on === null) return [];
    const links = [...(event?.goals ?? []), ...all.flatMap((one) => one.goals)].map(({ goalId }) => goalId);
    const partners = [...new Set([...(event?.partners ?? []), ...all.flatMap((one) => one.partners)].map(({ partnerId }) => partnerId))];
    const countries = [...new Set(claim.countries.map((country) => country.toUpperCase()))].toSorted();
    const credited = new Map<string, boolean>();
    for (const one of all) for (const id of associations(one.report.organisationId)) credited.set(id, (credited.get(id) ?? false) || one.role === 'HOST');
    const known = claim.participantsVn !== null || claim.participantsForeign !== null;
    const form = event?.form ?? claim.form ?? 'OTHER';
    const patterns = partners.length > 0 ? partners : countries.length > 0 ? countries : [''];
    return [
      {
        ...{ subjectId, on, form, countries, goals: [...new Set(links.flatMap(above))].toSorted() },
        patterns: patterns.map((pattern) => `${form} ${event?.theme ?? ''} ${pattern}`),
        credited: [...credited].map(([associationId, hosted]) => ({
          associationId,
          hosted,
          own: associations(claim.report.organisationId).includes(associationId),
        })),
        participantsVn: claim.participantsVn,
        participantsForeign: claim.participantsForeign,
        participants: known ? (claim.participantsVn ?? 0) + (claim.participantsForeign ?? 0) : null,
        fundsBudget: toNumber(claim.fundsBudget),
        fundsMobilised: toNumber(claim.fundsMobilised),
      },
    ];
  });
  return events.map(({ patterns, ...event }) => {
    const isNew = (years: number) =>
      !events.some((other) => other.on < event.on && other.on >= yearsBefore(event.on, years) && other.patterns.some((one) => patterns.includes(one)));
    return { ...event, novelWithin: [isNew(1), isNew(2), isNew(3)] };
  });
}
