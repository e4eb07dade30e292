import { EVENT_FORMS } from '@nhipcau/domain/event';
import type { MeasureSpec } from '@nhipcau/domain/measure';
import { dayOf, type IsoDate } from '@nhipcau/domain/shared';
import type { Db, Tx } from '../client.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { loadOfficeFacts } from './office-facts.ts';
import type { EventRollup, RollupPart, Scope } from './rollup-types.ts';
import { loadRollups } from './rollups.ts';
import { loadRollupsByDay } from './rollups-by-day.ts';
import type { AssociationFact, EventFact, MeasureFacts, PeriodFact, ReportFact } from './types.ts';

type Frame = { associations: AssociationFact[]; periods: PeriodFact[]; reports: ReportFact[] };

/** Associations, the periods of the years and their reports, in one statement: as many as there are associations and periods, whatever they report. */
async function loadFrame(db: Tx, years: readonly number[]): Promise<Frame> {
  const periods = Prisma.sql`
    SELECT p."id", y."year", p."code", p."name", p."startsOn", p."endsOn", p."dueOn", p."locksOn"
    FROM "reporting_period" p JOIN "plan_year" y ON y."id" = p."planYearId" WHERE y."year" IN (${Prisma.join([...years])})`;
  const [row] = await db.$queryRaw<Frame[]>`
    WITH period AS MATERIALIZED (${periods})
    SELECT
      coalesce((SELECT json_agg(json_build_object('id', o."id", 'code', o."code", 'name', o."name", 'countryCode', o."countryCode", 'joinedOn', o."joinedOn",
        'leftOn', o."leftOn") ORDER BY o."code") FROM "organisation" o WHERE o."kind" = 'ASSOCIATION'), '[]') AS "associations",
      coalesce((SELECT json_agg(p ORDER BY p."startsOn", p."code") FROM period p), '[]') AS "periods",
      coalesce((SELECT json_agg(json_build_object('id', r."id", 'periodId', r."periodId", 'organisationId', r."organisationId", 'status', r."status",
          'firstSubmittedOn', r."firstSubmittedOn", 'returns', coalesce(t.returns, 0), 'newUnits', r."newUnits", 'newMembers', r."newMembers"))
        FROM "activity_report" r JOIN period p ON p."id" = r."periodId"
        LEFT JOIN (SELECT x."reportId", count(*) AS returns FROM "report_transition" x WHERE x."to" = 'RETURNED' GROUP BY 1) t ON t."reportId" = r."id"
        WHERE r."withdrawnAt" IS NULL), '[]') AS "reports"`;
  return row ?? { associations: [], periods: [], reports: [] };
}

/** How a limit is called among those that were loaded. */
export const scopeKey = ({ goalId, form }: { goalId?: string | null | undefined; form?: string | null | undefined }): string => `${goalId ?? ''} ${form ?? ''}`;

/** All events, each form of them, and what the measures are limited to, each once; for variety that is limited to a goal each form of it. */
function scopesOf(specs: readonly MeasureSpec[]): { scopes: Scope[]; countryScopes: Scope[] } {
  const all: Scope = { goalId: null, form: null };
  const asked = (own: readonly MeasureSpec[]) => own.map(({ goalId = null, form = null }): Scope => ({ goalId, form: form || null }));
  const once = (scopes: Scope[]) => [...new Map(scopes.map((scope) => [scopeKey(scope), scope])).values()];
  const formsOf = (goalId: string | null) => EVENT_FORMS.map((form): Scope => ({ goalId, form }));
  const forms = formsOf(null);
  const varied = specs.filter(({ key }) => key === 'effective_forms').flatMap(({ goalId = null }) => formsOf(goalId));
  return {
    scopes: once([all, ...forms, ...asked(specs), ...varied]),
    countryScopes: once([all, ...asked(specs.filter(({ key }) => key === 'countries_reached'))]),
  };
}

const partOf = ({ year, month, early }: RollupPart, today: IsoDate) => ({ year, month, day: early ? dayOf(today) : 31 });

function eventFact({ novelWithin: [novel1, novel2, novel3], ...row }: EventRollup, today: IsoDate): EventFact {
  const { tier, goalId, form, events, unplanned, participantsVn, participantsForeign, participants, fundsBudget, fundsMobilised } = row;
  return {
    ...{ tier, goalId, form, events, unplanned, participantsVn, participantsForeign, participants, fundsBudget, fundsMobilised },
    ...{ novel1, novel2, novel3, ...partOf(row, today) },
  };
}

export interface FactsQuery {
  years: readonly number[];
  today: IsoDate;
  /** measures whose limits to a form or a goal are wanted; all events and each form of them are always there */
  specs?: readonly MeasureSpec[];
  /** false: without partners, bulletins and staff, whose measures can then not be read */
  office?: boolean;
  /** readable at any day, for what is frozen day by day; then without limits to goals */
  byDay?: boolean;
}

/**
 * What the measures of `years` are computed from: the roll-ups and the frame of reports in two statements, however many claims there are, and three of the
 * office's registers. Only what has happened by `today` counts.
 * @throws RangeError without a year
 */
export async function loadMeasureFacts(db: Db | Tx, { years, today, specs = [], office = true, byDay = false }: FactsQuery): Promise<MeasureFacts> {
  if (years.length === 0) throw new RangeError('no year to load');
  const { scopes, countryScopes } = scopesOf(specs);
  const query = { years, today, scopes, countryScopes, activities: true };
  const rolledUp = async () => {
    if (byDay) return loadRollupsByDay(db, query);
    const { since, events, countries, activities } = await loadRollups(db, query);
    return {
      since: since[0],
      events: events.map((row) => eventFact(row, today)),
      countries,
      activities: activities.map(({ tier, associationId, activities: count, hosted, participants, ...row }) => ({
        ...{ tier, associationId, activities: count, hosted, participants, ...partOf(row, today) },
      })),
    };
  };
  const [rollups, frame, officeFacts] = await Promise.all([rolledUp(), loadFrame(db, years), office ? loadOfficeFacts(db, Math.min(...years), today) : null]);
  return { today, years, byDay, scopes: new Set([...scopes, ...countryScopes].map(scopeKey)), ...rollups, ...frame, office: officeFacts };
}
