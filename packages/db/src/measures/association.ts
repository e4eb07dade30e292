import { type Evenness, evenness } from '@nhipcau/domain/association';
import type { MeasureKeyOf } from '@nhipcau/domain/measure';
import { Prisma } from '../generated/prisma/client.ts';
import { memberStandings, speaks } from './coverage.ts';
import { type Cut, isUpTo } from './day.ts';
import type { Reading, RecordScope, ReportedMeasure } from './measure.ts';
import type { Tier } from './rollup-types.ts';
import { NO_SUBJECT } from './sql.ts';
import type { MeasureFacts } from './types.ts';

/** Whose counts are set beside one another: associations known in the tier, or all that owe a report, the unknown ones with what is approved of them. */
export type SpreadOver = 'known' | 'all';

/** Activities of each association that is compared, by the claims of the tier; only members for at least half of the span. */
export function activityCounts(facts: MeasureFacts, cut: Cut, tier: Tier, over: SpreadOver = 'known'): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const standing of memberStandings(facts, cut)) {
    if (standing.comparable && (over === 'all' || speaks(standing, tier))) counts.set(standing.associationId, 0);
  }
  for (const fact of facts.activities) {
    const count = counts.get(fact.associationId);
    if (count !== undefined && fact.tier === tier && isUpTo(fact, cut)) counts.set(fact.associationId, count + fact.activities);
  }
  return counts;
}

const computed = new WeakMap<MeasureFacts, Map<string, Evenness | null>>();

/** Evenness of activity over the associations that are known; null: fewer than two, or no activity. */
export function activityEvenness(facts: MeasureFacts, cut: Cut, tier: Tier = 0, over: SpreadOver = 'known'): Evenness | null {
  const known = computed.get(facts) ?? new Map<string, Evenness | null>();
  computed.set(facts, known);
  const counts = [...activityCounts(facts, cut, tier, over)];
  const key = counts.map(([id, count]) => `${id}${count}`).join();
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = evenness(counts.map(([, count]) => count));
  known.set(key, made);
  return made;
}

/** One record per association and event, with the report of its own claim. */
const records = ({ year, from, to }: RecordScope) => Prisma.sql`
    record AS (
      SELECT DISTINCT ON (a."id", k.event_id) k.event_id, c.report_id, e."code" AS code, e."title" AS title, k."on", k.form,
        a."id" AS organisation_id, k.countries, 1::float8 AS value, NULL::float8 AS whole, ${NO_SUBJECT}
      FROM "event_fact" k CROSS JOIN LATERAL unnest(k.credited) AS credited(association_id) JOIN "organisation" a ON a."id" = credited.association_id
      JOIN "event" e ON e."id" = k.event_id
      JOIN approved_claim c ON c.event_id = k.event_id JOIN member_of m ON m.organisation_id = c.organisation_id AND m.association_id = a."id"
      WHERE k.tier_from = 0 AND k."on" BETWEEN ${from}::date AND ${to}::date
        AND (a."joinedOn" IS NULL OR a."joinedOn" <= ${to}::date) AND (a."leftOn" IS NULL OR a."leftOn" >= make_date(${year}::int, 1, 1))
      ORDER BY a."id", k.event_id, (c."role" = 'HOST') DESC, c.decided_at, c."id")`;

const spread = (figure: (of: Evenness) => number | null): ReportedMeasure => {
  const read = ({ facts, cut, tier }: Reading, over: SpreadOver) => {
    const found = activityEvenness(facts, cut, tier, over);
    return found === null ? null : figure(found);
  };
  return { of: 'reported', covered: true, fold: (reading) => read(reading, 'known'), foldRestAsNone: (reading) => read(reading, 'all'), records };
};

/** Measures of how activity is spread over the associations. */
export const associationRegister: Readonly<Record<MeasureKeyOf<'claims'>, ReportedMeasure>> = {
  association_active_share: spread(({ shareActive }) => shareActive),
  association_top_three_share: spread(({ shareTopThree }) => shareTopThree),
  activity_gini: spread(({ giniCorrected }) => giniCorrected),
  activity_unevenness: spread(({ beyondChance }) => beyondChance),
  activity_evenness: spread(({ pielou }) => pielou),
};
