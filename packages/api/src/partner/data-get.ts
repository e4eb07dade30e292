import type { Tx } from '@nhipcau/db';
import { quarterIndex, substanceHistory } from '@nhipcau/domain/partner';
import { AppError } from '../errors.ts';
import type { KeptFile } from '../file/types.ts';
import { type AuthorizedScope, organisationsIn, partnersIn } from '../scope.ts';
import { findMerge } from './data-merge.ts';
import { agreementOf, agreementSelect, commitmentOf, commitmentSelect, contactOf, contactSelect, interactionsOf, linkOf, linkSelect, text } from './rows.ts';
import { loadPartnerStates } from './state.ts';
import type { PartnerDetail } from './types.ts';

const QUARTERS = 8;

/** What was done to the record and to what hangs on it. Who did it is told to the office only. */
async function changesOf(db: Tx, scope: AuthorizedScope, id: string) {
  const rows = await db.auditLog.findMany({ where: { entity: 'partner', entityId: id }, orderBy: { id: 'desc' }, take: 100 });
  return rows.map((row) => ({ id: String(row.id), at: row.at, actorName: scope.reach === 'all' ? row.actorName : null, action: row.action }));
}

/**
 * One partner with all that hangs on it, computed as of today.
 * @throws notFound where it does not exist or lies outside the scope
 */
export async function getPartner(db: Tx, scope: AuthorizedScope, id: string, today: string): Promise<PartnerDetail> {
  const inside = organisationsIn(scope);
  const row = await db.partner.findFirst({
    where: { AND: [{ id }, partnersIn(scope)] },
    include: {
      steward: { select: { id: true, name: true } },
      contacts: { select: contactSelect, orderBy: [{ leftOn: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }] },
      links: { where: { organisation: inside }, select: linkSelect, orderBy: [{ role: 'asc' }, { organisation: { path: 'asc' } }] },
      agreements: { select: agreementSelect, orderBy: [{ inForceOn: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }] },
      commitments: { select: commitmentSelect, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] },
      mergedInto: { select: { id: true, name: true } },
      merged: { select: { id: true, name: true, version: true }, orderBy: { code: 'asc' } },
    },
  });
  if (!row) throw new AppError('notFound');
  // one after the other: this also runs in transactions, which have one connection
  const state = (await loadPartnerStates(db, [row], today)).get(id);
  if (!state) throw new AppError('notFound');
  const interactions = await interactionsOf(db, scope, id, today);
  const merge = row.mergedInto ? await findMerge(db, id) : null;
  const undoable = new Set(
    (
      await db.auditLog.findMany({
        where: { entity: 'partner', action: 'partner.merge', entityId: { in: row.merged.map((one) => one.id) } },
        select: { entityId: true },
      })
    ).map(({ entityId }) => entityId),
  );
  const { substance, facts } = state;
  const office = scope.reach === 'all';
  return {
    id: row.id,
    code: row.code,
    name: text(row.name),
    kind: row.kind,
    countries: row.countries,
    region: row.region,
    languages: row.languages,
    website: row.website,
    steward: row.steward,
    sample: row.sample,
    version: row.version,
    archived: row.archivedAt !== null,
    stage: state.stage,
    computedStage: substance.stage,
    overridden: row.stageOverride !== null,
    stageOverride: row.stageOverride,
    // what the office notes for itself
    stageReason: office ? row.stageReason : null,
    note: office ? row.note : null,
    substance: substance.score,
    paper: substance.paper,
    lastOn: substance.lastOn,
    frequency: substance.frequency,
    parts: [...substance.parts],
    history: substanceHistory(facts, today, QUARTERS).map((point) => ({
      year: point.year,
      quarter: point.quarter,
      on: point.on,
      score: point.score,
      interactions: facts.interactions.filter(({ on }) => on <= today && quarterIndex(on) === quarterIndex(point.on)).length,
    })),
    interactions,
    contacts: row.contacts.map(contactOf),
    links: row.links.map(linkOf),
    agreements: row.agreements.map((agreement) => agreementOf(agreement, scope, today)),
    commitments: row.commitments.map((commitment) => commitmentOf(commitment, today)),
    changes: await changesOf(db, scope, id),
    mergedInto: row.mergedInto && { id: row.mergedInto.id, name: text(row.mergedInto.name), undoable: office && merge !== null },
    merged: office ? row.merged.map((one) => ({ ...one, name: text(one.name), undoable: undoable.has(one.id) })) : [],
  };
}

/**
 * A paper of an agreement. An association reads those that its own organisation signed.
 * @throws notFound
 */
export async function getAgreementFile(db: Tx, scope: AuthorizedScope, input: { agreementId: string; fileId: string }): Promise<KeptFile> {
  const found = await db.agreementFile.findFirst({
    where: {
      ...input,
      agreement: { partner: partnersIn(scope), ...(scope.reach === 'all' ? {} : { organisation: organisationsIn(scope) }) },
    },
    select: { file: { select: { id: true, name: true, mime: true, bytes: true } } },
  });
  if (!found) throw new AppError('notFound');
  return found.file;
}
