import { type ContactTotals, DEFAULT_SUBSTANCE_SETTINGS, quarterIndex } from '@nhipcau/domain/partner';
import { dayOf, type IsoDate, monthOf, sum } from '@nhipcau/domain/shared';
import type { Tx } from '../client.ts';

/** Contacts of a part of a month, added up; its days run from `firstOn` to `lastOn`. */
export interface ContactPart {
  firstOn: IsoDate;
  lastOn: IsoDate;
  /** as `quarterIndex` counts them */
  quarter: number;
  contacts: number;
  joint: number;
  depth: number;
  ours: number;
  theirs: number;
}

/** Contacts with a partner up to today: added up before the years that were loaded, by parts of months within them. */
export interface PartnerContacts {
  /** null: none yet */
  firstOn: IsoDate | null;
  before: { contacts: number; depth: number; ours: number; theirs: number; lastOn: IsoDate | null };
  /** quarters of the two years before that had contacts, as `quarterIndex` counts them */
  quarters: readonly { quarter: number; contacts: number; joint: number }[];
  parts: readonly ContactPart[];
}

const NOTHING: PartnerContacts = { firstOn: null, before: { contacts: 0, depth: 0, ours: 0, theirs: 0, lastOn: null }, quarters: [], parts: [] };

/** Contacts of one partner; nothing where the map does not know it. */
export const contactsOf = (contacts: ReadonlyMap<string, PartnerContacts>, partnerId: string): PartnerContacts => contacts.get(partnerId) ?? NOTHING;

type Row = [id: string, firstOn: IsoDate | null, lastBefore: IsoDate | null, before: number[] | null, quarters: [IsoDate, number, number][], parts: Part[]];
type Part = [firstOn: IsoDate, lastOn: IsoDate, contacts: number, joint: number, depth: number, ours: number, theirs: number];

function contactsFrom([, firstOn, lastOn, before, quarters, parts]: Row): PartnerContacts {
  const [contacts = 0, depth = 0, ours = 0, theirs = 0] = before ?? [];
  return {
    firstOn,
    before: { contacts, depth, ours, theirs, lastOn },
    quarters: quarters.map(([on, count, joint]) => ({ quarter: quarterIndex(on), contacts: count, joint })),
    parts: parts.map(([first, last, count, joint, deep, our, their]) => ({
      ...{ firstOn: first, lastOn: last, quarter: quarterIndex(first), contacts: count, joint, depth: deep, ours: our, theirs: their },
    })),
  };
}

/**
 * Contacts of every partner up to today, from the roll-ups, in one statement: by parts of months from `firstYear` on, the month of today split at today's day
 * in every year, so that they can be read at a month's end and at today's day of each year. Read are as many rows as partners had days with a contact in
 * these years, whatever came before.
 */
export async function loadPartnerContacts(db: Tx, firstYear: number, today: IsoDate): Promise<ReadonlyMap<string, PartnerContacts>> {
  const [first, month, day] = [`${firstYear}-01-01`, monthOf(today), dayOf(today)];
  const [row] = await db.$queryRaw<{ list: Row[] }[]>`
    SELECT coalesce(json_agg(json_build_array(p."id", f."on", l."on", b.sums, coalesce(q.list, '[]'), coalesce(m.list, '[]'))), '[]') AS "list"
    FROM "partner" p
    CROSS JOIN LATERAL (SELECT d."on" FROM "partner_rollup" d WHERE d.span = 'day' AND d.partner_id = p."id" AND d."on" <= ${today}::date
      GROUP BY d."on" HAVING sum(d.contacts) > 0 ORDER BY d."on" LIMIT 1) f
    LEFT JOIN LATERAL (SELECT d."on" FROM "partner_rollup" d WHERE d.span = 'day' AND d.partner_id = p."id" AND d."on" < ${first}::date
      GROUP BY d."on" HAVING sum(d.contacts) > 0 ORDER BY d."on" DESC LIMIT 1) l ON true
    LEFT JOIN LATERAL (SELECT json_build_array(sum(r.contacts), sum(r.depth), sum(r.ours), sum(r.theirs)) AS sums FROM "partner_rollup" r
      WHERE r.span = 'year' AND r.partner_id = p."id" AND r."on" < ${first}::date HAVING sum(r.contacts) > 0) b ON true
    LEFT JOIN LATERAL (SELECT json_agg(json_build_array(x."on", x.contacts, x.joint)) AS list FROM (
      SELECT date_trunc('quarter', r."on")::date AS "on", sum(r.contacts) AS contacts, sum(r.joint) AS joint FROM "partner_rollup" r
      WHERE r.span = 'month' AND r.partner_id = p."id" AND r."on" >= ${first}::date - interval '2 years' AND r."on" < ${first}::date
      GROUP BY 1 HAVING sum(r.contacts) > 0) x) q ON true
    LEFT JOIN LATERAL (SELECT json_agg(json_build_array(x.first, x.last, x.contacts, x.joint, x.depth, x.ours, x.theirs)) AS list FROM (
      SELECT min(d."on") AS first, max(d."on") AS last, sum(d.contacts) AS contacts, sum(d.joint) AS joint, sum(d.depth) AS depth, sum(d.ours) AS ours,
        sum(d.theirs) AS theirs
      FROM (SELECT r."on", sum(r.contacts) AS contacts, sum(r.joint) AS joint, sum(r.depth) AS depth, sum(r.ours) AS ours, sum(r.theirs) AS theirs
        FROM "partner_rollup" r WHERE r.span = 'day' AND r.partner_id = p."id" AND r."on" BETWEEN ${first}::date AND ${today}::date
        GROUP BY 1 HAVING sum(r.contacts) > 0) d
      GROUP BY date_trunc('month', d."on"), extract(month FROM d."on") = ${month} AND extract(day FROM d."on") <= ${day}) x) m ON true
    WHERE p."mergedIntoId" IS NULL`;
  return new Map((row?.list ?? []).map((given) => [given[0], contactsFrom(given)]));
}

/** Parts up to a day. @throws RangeError for a day that the contacts cannot be read at */
function partsUpTo({ parts }: PartnerContacts, on: IsoDate): ContactPart[] {
  return parts.filter(({ firstOn, lastOn }) => {
    if (firstOn <= on && lastOn > on) throw new RangeError(`contacts from ${firstOn} to ${lastOn} cannot be read at ${on}`);
    return lastOn <= on;
  });
}

const latest = (days: readonly IsoDate[]): IsoDate | null => days.reduce<IsoDate | null>((last, day) => (last === null || day > last ? day : last), null);

/** Totals up to a day of the years that were loaded, as substance needs them. Written with plain loops: a page asks for some thousand of them. */
export function totalsOn(contacts: PartnerContacts, on: IsoDate): ContactTotals {
  const totals = { ...contacts.before, recent: 0 };
  const joint = new Set<number>();
  const first = quarterIndex(on) - DEFAULT_SUBSTANCE_SETTINGS.quarters + 1;
  const add = (quarter: number, count: number, together: number) => {
    if (quarter < first) return;
    totals.recent += count;
    if (together > 0) joint.add(quarter);
  };
  for (const { quarter, contacts: count, joint: together } of contacts.quarters) add(quarter, count, together);
  for (const part of partsUpTo(contacts, on)) {
    totals.contacts += part.contacts;
    totals.depth += part.depth;
    totals.ours += part.ours;
    totals.theirs += part.theirs;
    if (totals.lastOn === null || part.lastOn > totals.lastOn) totals.lastOn = part.lastOn;
    add(part.quarter, part.contacts, part.joint);
  }
  return { ...totals, jointQuarters: joint.size };
}

/** Contacts in the year of a day, up to it, and the last day of one; null: none. */
export function contactsInYear(contacts: PartnerContacts, on: IsoDate): { contacts: number; lastOn: IsoDate } | null {
  const parts = partsUpTo(contacts, on).filter(({ firstOn }) => firstOn.slice(0, 4) === on.slice(0, 4));
  const lastOn = latest(parts.map((part) => part.lastOn));
  return lastOn === null ? null : { contacts: sum(parts.map((part) => part.contacts)), lastOn };
}
