import { type Prisma, type Tx, toIso } from '@nhipcau/db';
import { agreementState, DEPTH } from '@nhipcau/domain/partner';
import { daysBetween } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { type AuthorizedScope, eventsIn } from '../scope.ts';
import type { AgreementRow, CommitmentRow, ContactRow, InteractionRow, LinkRow } from './types.ts';

export const text = (value: unknown) => storedText.parse(value);
const named = { select: { id: true, name: true, path: true } } as const;
type Named = { id: string; name: unknown; path: string };

/** Whether an organisation lies in the scope. What hangs on none is the office's own. */
const isInside = (scope: AuthorizedScope, organisation: Named | null) =>
  scope.reach === 'all' || (organisation !== null && (organisation.path === scope.path || organisation.path.startsWith(`${scope.path}/`)));

/** On our side: whoever it was, where it lies in the scope. An association is not told who else works with its partner, only that somebody does. */
const oursOf = (scope: AuthorizedScope, organisation: Named | null) => ({
  organisation: organisation && isInside(scope, organisation) ? { id: organisation.id, name: text(organisation.name) } : null,
  elsewhere: organisation !== null && !isInside(scope, organisation),
});

export const agreementSelect = {
  id: true,
  kind: true,
  title: true,
  signedOn: true,
  inForceOn: true,
  expiresOn: true,
  endedOn: true,
  note: true,
  version: true,
  organisation: named,
  renews: { select: { id: true, title: true } },
  renewedBy: { select: { id: true } },
  files: { select: { file: { select: { id: true, name: true, mime: true, size: true } } }, orderBy: { fileId: 'asc' } },
} as const satisfies Prisma.AgreementSelect;

/** An agreement as of today. Who signed one outside the scope, its notes and its papers are not for an association. */
export function agreementOf(row: Prisma.AgreementGetPayload<{ select: typeof agreementSelect }>, scope: AuthorizedScope, today: string): AgreementRow {
  const days = { signedOn: toIso(row.signedOn), inForceOn: toIso(row.inForceOn), expiresOn: toIso(row.expiresOn), endedOn: toIso(row.endedOn) };
  const inside = isInside(scope, row.organisation);
  return {
    id: row.id,
    kind: row.kind,
    title: text(row.title),
    version: row.version,
    ...days,
    state: agreementState(days, today),
    daysLeft: days.expiresOn === null ? null : daysBetween(today, days.expiresOn),
    ...oursOf(scope, row.organisation),
    renews: row.renews && { id: row.renews.id, title: text(row.renews.title) },
    renewedById: row.renewedBy?.id ?? null,
    note: inside ? row.note : null,
    files: inside ? row.files.map(({ file }) => file) : [],
  };
}

export const commitmentSelect = {
  id: true,
  text: true,
  dueOn: true,
  status: true,
  decidedOn: true,
  agreementId: true,
  version: true,
} as const satisfies Prisma.CommitmentSelect;

export function commitmentOf(row: Prisma.CommitmentGetPayload<{ select: typeof commitmentSelect }>, today: string): CommitmentRow {
  const dueOn = toIso(row.dueOn);
  const state = row.status === 'KEPT' ? 'kept' : row.status === 'MISSED' ? 'missed' : dueOn < today ? 'overdue' : 'open';
  const { id, text: said, status, agreementId, version } = row;
  return { id, text: said, status, agreementId, version, dueOn, decidedOn: toIso(row.decidedOn), state };
}

export const contactSelect = {
  id: true,
  name: true,
  role: true,
  email: true,
  phone: true,
  language: true,
  consentOn: true,
  leftOn: true,
  version: true,
} as const satisfies Prisma.PartnerContactSelect;
export const contactOf = (row: Prisma.PartnerContactGetPayload<{ select: typeof contactSelect }>): ContactRow => ({
  ...row,
  consentOn: toIso(row.consentOn),
  leftOn: toIso(row.leftOn),
});

export const linkSelect = { organisation: named, role: true, since: true, until: true } as const satisfies Prisma.PartnerLinkSelect;
export const linkOf = (row: Prisma.PartnerLinkGetPayload<{ select: typeof linkSelect }>): LinkRow => ({
  organisation: { id: row.organisation.id, name: text(row.organisation.name) },
  role: row.role,
  since: toIso(row.since),
  until: toIso(row.until),
});

/**
 * All interactions of a partner up to today, the latest first: noted by hand, and those that events with an approved claim bring by themselves. Those
 * of others count for an association as well, without their name, what was noted and the event.
 */
export async function interactionsOf(db: Tx, scope: AuthorizedScope, partnerId: string, today: string): Promise<InteractionRow[]> {
  const derived = await db.$queryRaw<{ event_id: string; kind: InteractionRow['kind']; initiator: InteractionRow['initiator']; on: string; depth: number }[]>`
    SELECT event_id, "kind"::text AS kind, "initiator"::text AS initiator, "on"::text AS "on", depth::float8 AS depth
    FROM partner_contact_day WHERE partner_id = ${partnerId}::uuid AND event_id IS NOT NULL AND "on" <= ${today}::date`;
  const events = await db.event.findMany({
    where: { id: { in: derived.map(({ event_id }) => event_id) } },
    select: { id: true, title: true, host: named },
  });
  const inside = await db.event.findMany({ where: { AND: [{ id: { in: events.map(({ id }) => id) } }, eventsIn(scope)] }, select: { id: true } });
  const reachable = new Set(inside.map(({ id }) => id));
  const byHand = await db.partnerInteraction.findMany({
    where: { partnerId },
    select: { id: true, kind: true, initiator: true, on: true, note: true, version: true, organisation: named },
  });
  const rows: InteractionRow[] = [
    ...byHand.map((row) => ({
      ...row,
      on: toIso(row.on),
      depth: DEPTH[row.kind],
      ...oursOf(scope, row.organisation),
      note: isInside(scope, row.organisation) ? row.note : null,
      event: null,
    })),
    ...derived.flatMap(({ event_id, ...row }) => {
      const event = events.find(({ id }) => id === event_id);
      if (!event) return [];
      const shown = reachable.has(event.id);
      const told = {
        organisation: oursOf(scope, event.host).organisation,
        elsewhere: !shown,
        event: shown ? { id: event.id, title: text(event.title) } : null,
      };
      return [{ ...row, ...told, id: event_id, note: null, version: null }];
    }),
  ];
  return rows.sort((a, b) => (a.on === b.on ? a.id.localeCompare(b.id) : a.on < b.on ? 1 : -1));
}
