import { type Tx, toDate, toIso } from '@nhipcau/db';
import type { partnerMerge, partnerVersion } from '@nhipcau/domain/partner';
import type { z } from 'zod';
import { rule } from '../errors.ts';
import { transact } from '../transact.ts';
import { findMerge, type MergeRecord } from './data-merge.ts';
import { lockPartners } from './locks.ts';
import { auditedPartner, type Caller, livePartner, takeVersion } from './mutations.ts';

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** What would move from one partner to the other, and what the other has already. */
async function planMerge(tx: Tx, id: string, intoId: string): Promise<MergeRecord> {
  const of = { where: { partnerId: id }, select: { id: true } } as const;
  // one after the other: a transaction has one connection
  const contacts = idsOf(await tx.partnerContact.findMany(of));
  const interactions = idsOf(await tx.partnerInteraction.findMany(of));
  const agreements = idsOf(await tx.agreement.findMany(of));
  const commitments = idsOf(await tx.commitment.findMany(of));
  const links = await tx.partnerLink.findMany({ where: { partnerId: id } });
  const events = await tx.eventPartner.findMany({ where: { partnerId: id } });
  const activities = await tx.reportActivityPartner.findMany({ where: { partnerId: id } });
  const linked = new Set((await tx.partnerLink.findMany({ where: { partnerId: intoId } })).map(({ organisationId }) => organisationId));
  const there = new Set((await tx.eventPartner.findMany({ where: { partnerId: intoId } })).map(({ eventId }) => eventId));
  const reported = new Set((await tx.reportActivityPartner.findMany({ where: { partnerId: intoId } })).map(({ activityId }) => activityId));
  return {
    intoId,
    moved: {
      contacts,
      interactions,
      agreements,
      commitments,
      links: idsOf(links.filter(({ organisationId }) => !linked.has(organisationId))),
      events: events.flatMap(({ eventId }) => (there.has(eventId) ? [] : [eventId])),
      activities: activities.flatMap(({ activityId }) => (reported.has(activityId) ? [] : [activityId])),
    },
    dropped: {
      links: links
        .filter(({ organisationId }) => linked.has(organisationId))
        .map(({ organisationId, role, since, until, sample }) => ({ organisationId, role, since: toIso(since), until: toIso(until), sample })),
      events: events.filter(({ eventId }) => there.has(eventId)).map(({ eventId, initiator, sample }) => ({ eventId, initiator, sample })),
      activities: activities
        .filter(({ activityId }) => reported.has(activityId))
        .map(({ activityId, initiator, sample }) => ({ activityId, initiator, sample })),
    },
  };
}

/** Moves the listed records from one partner to another; what has since gone elsewhere or was deleted is left alone. */
async function move(tx: Tx, moved: MergeRecord['moved'], from: string, to: string) {
  const rows = (ids: string[]) => ({ where: { id: { in: ids }, partnerId: from }, data: { partnerId: to } });
  await tx.partnerContact.updateMany(rows(moved.contacts));
  await tx.partnerInteraction.updateMany(rows(moved.interactions));
  await tx.agreement.updateMany(rows(moved.agreements));
  await tx.commitment.updateMany(rows(moved.commitments));
  await tx.partnerLink.updateMany(rows(moved.links));
  await tx.eventPartner.updateMany({ where: { eventId: { in: moved.events }, partnerId: from }, data: { partnerId: to } });
  await tx.reportActivityPartner.updateMany({ where: { activityId: { in: moved.activities }, partnerId: from }, data: { partnerId: to } });
}

/**
 * Merges a partner into another that keeps its own fields: contacts, interactions, agreements, commitments, links, events and activities go over; what
 * both have is kept once. The audit row holds all that it takes to undo it.
 * @throws notFound, conflict, rule where one of the two was merged before
 */
export function mergePartners(caller: Caller, input: z.output<typeof partnerMerge>) {
  return transact(caller, async (tx, log) => {
    await lockPartners(tx, [input.id, input.intoId]);
    await livePartner(tx, caller.scope, input.id);
    await livePartner(tx, caller.scope, input.intoId);
    const before = await auditedPartner(tx, input.id);
    const record = await planMerge(tx, input.id, input.intoId);
    await takeVersion(tx, caller, { id: input.intoId, version: input.intoVersion }, {});
    await takeVersion(tx, caller, input, { mergedIntoId: input.intoId });
    await move(tx, record.moved, input.id, input.intoId);
    // what is left of these the other has already
    await tx.partnerLink.deleteMany({ where: { partnerId: input.id } });
    await tx.eventPartner.deleteMany({ where: { partnerId: input.id } });
    await tx.reportActivityPartner.deleteMany({ where: { partnerId: input.id } });
    await log({ action: 'partner.merge', entity: 'partner', entityId: input.id, before, after: record });
    await log({ action: 'partner.takeOver', entity: 'partner', entityId: input.intoId, after: { fromId: input.id, moved: record.moved } });
    return { id: input.intoId };
  });
}

/** Puts back what both had; only where it still exists and nobody has entered it anew. */
async function restoreDropped(tx: Tx, id: string, { links, events, activities }: MergeRecord['dropped']) {
  const organisations = await tx.organisation.findMany({ where: { id: { in: links.map(({ organisationId }) => organisationId) } }, select: { id: true } });
  const eventIds = new Set(idsOf(await tx.event.findMany({ where: { id: { in: events.map(({ eventId }) => eventId) } }, select: { id: true } })));
  const activityIds = new Set(
    idsOf(await tx.reportActivity.findMany({ where: { id: { in: activities.map(({ activityId }) => activityId) } }, select: { id: true } })),
  );
  const known = new Set(idsOf(organisations));
  await tx.partnerLink.createMany({
    data: links
      .filter(({ organisationId }) => known.has(organisationId))
      .map((link) => ({ ...link, partnerId: id, since: toDate(link.since), until: toDate(link.until) })),
    skipDuplicates: true,
  });
  await tx.eventPartner.createMany({
    data: events.filter(({ eventId }) => eventIds.has(eventId)).map((row) => ({ ...row, partnerId: id })),
    skipDuplicates: true,
  });
  await tx.reportActivityPartner.createMany({
    data: activities.filter(({ activityId }) => activityIds.has(activityId)).map((row) => ({ ...row, partnerId: id })),
    skipDuplicates: true,
  });
}

/**
 * Undoes the merge of a partner by its audit row: what had moved goes back, what was dropped is there again. Records added to the other since stay there.
 * @throws notFound, conflict, rule where it is not merged, the record of it cannot be read, or the other was itself merged since
 */
export function undoMerge(caller: Caller, input: z.output<typeof partnerVersion>) {
  return transact(caller, async (tx, log) => {
    const now = await tx.partner.findUnique({ where: { id: input.id }, select: { mergedIntoId: true } });
    // the other too: it must not be merged away while its records are taken back
    await lockPartners(tx, [input.id, ...(now?.mergedIntoId ? [now.mergedIntoId] : [])]);
    const before = await auditedPartner(tx, input.id).catch(() => null);
    const record = before?.mergedIntoId ? await findMerge(tx, input.id) : null;
    await takeVersion(tx, caller, input, { mergedIntoId: null });
    if (!before?.mergedIntoId || record?.intoId !== before.mergedIntoId) throw rule('partner.error.notMerged');
    const into = await tx.partner.findUniqueOrThrow({ where: { id: record.intoId }, select: { mergedIntoId: true } });
    if (into.mergedIntoId) throw rule('partner.error.undoOrder');
    await move(tx, record.moved, record.intoId, input.id);
    await restoreDropped(tx, input.id, record.dropped);
    await tx.partner.update({ where: { id: record.intoId }, data: { version: { increment: 1 } } });
    await log({ action: 'partner.undoMerge', entity: 'partner', entityId: input.id, before, after: await auditedPartner(tx, input.id) });
    await log({ action: 'partner.giveBack', entity: 'partner', entityId: record.intoId, after: { toId: input.id, moved: record.moved } });
    return { id: input.id };
  });
}
