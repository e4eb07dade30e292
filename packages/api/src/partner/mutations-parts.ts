import { type Tx, toDate, toIso } from '@nhipcau/db';
import type {
  AgreementFields,
  agreementCreate,
  agreementUpdate,
  CommitmentFields,
  ContactFields,
  commitmentCreate,
  commitmentUpdate,
  contactCreate,
  contactUpdate,
  InteractionFields,
  interactionCreate,
  interactionUpdate,
  linkRemove,
  linkSave,
  partnerPart,
} from '@nhipcau/domain/partner';
import type { z } from 'zod';
import { AppError, fieldError } from '../errors.ts';
import { partnersIn } from '../scope.ts';
import { type Log, transact, transactOnce } from '../transact.ts';
import { holdPartner } from './locks.ts';
import { type Caller, livePartner } from './mutations.ts';

/** The kinds of records that hang on a partner and are changed one at a time. */
export type PartKind = 'Contact' | 'Interaction' | 'Agreement' | 'Commitment';
type Row = { id: string; partnerId: string; version: number };

/** The row of a part in the scope, with everything it holds; the row is locked. */
async function readPart(tx: Tx, { scope }: Pick<Caller, 'scope'>, kind: PartKind, id: string): Promise<Row> {
  const where = { id, partner: partnersIn(scope) };
  const row =
    kind === 'Contact'
      ? await tx.partnerContact.findFirst({ where })
      : kind === 'Interaction'
        ? await tx.partnerInteraction.findFirst({ where })
        : kind === 'Agreement'
          ? await tx.agreement.findFirst({ where })
          : await tx.commitment.findFirst({ where });
  if (!row) throw new AppError('notFound');
  return row;
}

/** A part as its form holds it: days are calendar dates. */
const fieldsOf = (row: Row) => {
  const fields = Object.entries<unknown>(row).filter(([name]) => name === 'version' || !UNTOLD.has(name));
  return Object.fromEntries(fields.map(([name, value]) => [name, value instanceof Date ? toIso(value) : value]));
};

/** Refuses a change that was made on an older version. @throws notFound, conflict with the record as it is now, rule (partner merged) */
async function openPart(tx: Tx, caller: Caller, kind: PartKind, { id, version }: { id: string; version: number }): Promise<Row> {
  const { partnerId } = await readPart(tx, caller, kind, id);
  // everything that hangs on one partner is written one after the other, so the version read next is the one that is changed
  await holdPartner(tx, partnerId);
  await livePartner(tx, caller.scope, partnerId);
  const now = await readPart(tx, caller, kind, id);
  if (now.version !== version) throw new AppError('conflict', { current: fieldsOf(now) });
  return now;
}

const entry = (verb: string, kind: PartKind | 'Link', partnerId: string) => ({ action: `partner.${verb}${kind}`, entity: 'partner', entityId: partnerId });

const UNTOLD = new Set(['id', 'partnerId', 'sample', 'version', 'createdAt', 'updatedAt']);

/**
 * What the log keeps of a record. Nothing in the log can be erased, so of a person there it says which fields were written and never what stands in
 * them: who takes back their consent is then kept nowhere.
 */
function told(kind: PartKind, before: Row | null, after: Row | null): { before?: unknown; after?: unknown } {
  if (kind !== 'Contact') return { before, after };
  if (!after) return { before: { contactId: before?.id } };
  const value = (row: Row | null, field: string) => JSON.stringify((row && Reflect.get(row, field)) ?? null);
  const fields = Object.keys(after).filter((field) => !UNTOLD.has(field) && value(before, field) !== value(after, field));
  return { after: { contactId: after.id, fields } };
}

async function addPart<F>(
  caller: Caller,
  kind: PartKind,
  input: { partnerId: string; idempotencyKey: string; fields: F },
  write: (tx: Tx, fields: F) => Promise<{ id: string }>,
) {
  return transactOnce(caller, { key: input.idempotencyKey, procedure: `partner.add${kind}` }, async (tx, log) => {
    await holdPartner(tx, input.partnerId);
    await livePartner(tx, caller.scope, input.partnerId);
    const { id } = await write(tx, input.fields);
    await log({ ...entry('add', kind, input.partnerId), ...told(kind, null, await readPart(tx, caller, kind, id)) });
    return { id };
  });
}

async function changePart<F>(
  caller: Caller,
  kind: PartKind,
  input: { id: string; version: number; fields: F },
  write: (tx: Tx, fields: F, row: Row) => Promise<unknown>,
) {
  return transact(caller, async (tx, log) => {
    const before = await openPart(tx, caller, kind, input);
    await write(tx, input.fields, before);
    await log({ ...entry('update', kind, before.partnerId), ...told(kind, before, await readPart(tx, caller, kind, input.id)) });
    return { id: input.id };
  });
}

const next = { version: { increment: 1 } } as const;

/** A day that has to be over or today. @throws invalidInput */
function notAhead(today: string, field: string, day: string | null) {
  if (day !== null && day > today) throw fieldError(`fields.${field}`, 'dateInFuture');
}
async function checkOrganisation(tx: Tx, organisationId: string | null) {
  if (organisationId && !(await tx.organisation.count({ where: { id: organisationId } }))) throw fieldError('fields.organisationId', 'choice');
}

const contactColumns = ({ consentOn, leftOn, ...fields }: ContactFields) => ({ ...fields, consentOn: toDate(consentOn), leftOn: toDate(leftOn) });
export const addContact = (caller: Caller, input: z.output<typeof contactCreate>) =>
  addPart(caller, 'Contact', input, (tx, fields) => {
    notAhead(caller.today, 'consentOn', fields.consentOn);
    return tx.partnerContact.create({ data: { ...contactColumns(fields), partnerId: input.partnerId } });
  });
export const updateContact = (caller: Caller, input: z.output<typeof contactUpdate>) =>
  changePart(caller, 'Contact', input, (tx, fields) => {
    notAhead(caller.today, 'consentOn', fields.consentOn);
    return tx.partnerContact.update({ where: { id: input.id }, data: { ...contactColumns(fields), ...next } });
  });

const interactionColumns = (fields: InteractionFields) => ({ ...fields, on: toDate(fields.on) });
async function checkInteraction(tx: Tx, caller: Caller, fields: InteractionFields) {
  notAhead(caller.today, 'on', fields.on);
  await checkOrganisation(tx, fields.organisationId);
}
/** Notes an interaction; those of events and approved reports come by themselves. @throws invalidInput for a day ahead */
export const addInteraction = (caller: Caller, input: z.output<typeof interactionCreate>) =>
  addPart(caller, 'Interaction', input, async (tx, fields) => {
    await checkInteraction(tx, caller, fields);
    return tx.partnerInteraction.create({ data: { ...interactionColumns(fields), partnerId: input.partnerId, createdById: caller.user.id } });
  });
export const updateInteraction = (caller: Caller, input: z.output<typeof interactionUpdate>) =>
  changePart(caller, 'Interaction', input, async (tx, fields) => {
    await checkInteraction(tx, caller, fields);
    return tx.partnerInteraction.update({ where: { id: input.id }, data: { ...interactionColumns(fields), ...next } });
  });

const agreementColumns = ({ signedOn, inForceOn, expiresOn, endedOn, ...fields }: AgreementFields) => ({
  ...fields,
  signedOn: toDate(signedOn),
  inForceOn: toDate(inForceOn),
  expiresOn: toDate(expiresOn),
  endedOn: toDate(endedOn),
});
/** What it renews has to be an agreement of the same partner that nothing else renews. */
async function checkAgreement(tx: Tx, partnerId: string, id: string | null, fields: AgreementFields) {
  await checkOrganisation(tx, fields.organisationId);
  if (!fields.renewsId) return;
  const found = await tx.agreement.findFirst({ where: { id: fields.renewsId, partnerId }, select: { renewsId: true, renewedBy: { select: { id: true } } } });
  if (!found || fields.renewsId === id || (found.renewedBy && found.renewedBy.id !== id) || (id !== null && found.renewsId === id)) {
    throw fieldError('fields.renewsId', 'choice');
  }
}
export const addAgreement = (caller: Caller, input: z.output<typeof agreementCreate>) =>
  addPart(caller, 'Agreement', input, async (tx, fields) => {
    await checkAgreement(tx, input.partnerId, null, fields);
    return tx.agreement.create({ data: { ...agreementColumns(fields), partnerId: input.partnerId, createdById: caller.user.id } });
  });
export const updateAgreement = (caller: Caller, input: z.output<typeof agreementUpdate>) =>
  changePart(caller, 'Agreement', input, async (tx, fields, { partnerId }) => {
    await checkAgreement(tx, partnerId, input.id, fields);
    return tx.agreement.update({ where: { id: input.id }, data: { ...agreementColumns(fields), ...next } });
  });

const commitmentColumns = ({ dueOn, decidedOn, ...fields }: CommitmentFields) => ({ ...fields, dueOn: toDate(dueOn), decidedOn: toDate(decidedOn) });
async function checkCommitment(tx: Tx, today: string, partnerId: string, fields: CommitmentFields) {
  notAhead(today, 'decidedOn', fields.decidedOn);
  if (fields.agreementId && !(await tx.agreement.count({ where: { id: fields.agreementId, partnerId } }))) throw fieldError('fields.agreementId', 'choice');
}
export const addCommitment = (caller: Caller, input: z.output<typeof commitmentCreate>) =>
  addPart(caller, 'Commitment', input, async (tx, fields) => {
    await checkCommitment(tx, caller.today, input.partnerId, fields);
    return tx.commitment.create({ data: { ...commitmentColumns(fields), partnerId: input.partnerId } });
  });
export const updateCommitment = (caller: Caller, input: z.output<typeof commitmentUpdate>) =>
  changePart(caller, 'Commitment', input, async (tx, fields, { partnerId }) => {
    await checkCommitment(tx, caller.today, partnerId, fields);
    return tx.commitment.update({ where: { id: input.id }, data: { ...commitmentColumns(fields), ...next } });
  });

/** Takes a record out; the audit row keeps it. An agreement goes with its papers and its commitments, which the row keeps as well. @throws notFound, conflict, inUse (renewed) */
export function removePart(caller: Caller, kind: PartKind, input: z.output<typeof partnerPart>) {
  return transact(caller, async (tx: Tx, log: Log) => {
    let before: Row & { commitments?: unknown } = await openPart(tx, caller, kind, input);
    const where = { id: input.id };
    if (kind === 'Contact') await tx.partnerContact.delete({ where });
    else if (kind === 'Interaction') await tx.partnerInteraction.delete({ where });
    else if (kind === 'Commitment') await tx.commitment.delete({ where });
    else {
      if (await tx.agreement.count({ where: { renewsId: input.id } })) throw new AppError('inUse');
      before = { ...before, commitments: await tx.commitment.findMany({ where: { agreementId: input.id }, orderBy: { dueOn: 'asc' } }) };
      const files = await tx.agreementFile.findMany({ where: { agreementId: input.id }, select: { fileId: true } });
      await tx.agreement.delete({ where });
      await tx.storedFile.deleteMany({ where: { id: { in: files.map(({ fileId }) => fileId) }, agreements: { none: {} } } });
    }
    await log({ ...entry('remove', kind, before.partnerId), ...told(kind, before, null) });
    return { id: input.id };
  });
}

/**
 * Says which association works with a partner, since when and how; a second time changes the first. `was`: how it stood when it was opened.
 * @throws notFound, invalidInput, conflict with the link as it is now
 */
export function saveLink(caller: Caller, { partnerId, fields, was }: z.output<typeof linkSave>) {
  return transact(caller, async (tx, log) => {
    await holdPartner(tx, partnerId);
    await livePartner(tx, caller.scope, partnerId);
    await checkOrganisation(tx, fields.organisationId);
    const key = { partnerId_organisationId: { partnerId, organisationId: fields.organisationId } };
    const before = await tx.partnerLink.findUnique({ where: key });
    // somebody has taken it out: there is nothing left to compare
    if (was && !before) throw new AppError('notFound');
    const stands = before && { role: before.role, since: toIso(before.since), until: toIso(before.until) };
    const same = (['role', 'since', 'until'] as const).every((name) => stands?.[name] === was?.[name]);
    if (!same) throw new AppError('conflict', { current: stands && { ...stands, organisationId: fields.organisationId } });
    const data = { role: fields.role, since: toDate(fields.since), until: toDate(fields.until) };
    const after = await tx.partnerLink.upsert({ where: key, create: { ...data, partnerId, organisationId: fields.organisationId }, update: data });
    await log({ ...entry(before ? 'update' : 'add', 'Link', partnerId), before, after });
    return { id: after.id };
  });
}

export function removeLink(caller: Caller, input: z.output<typeof linkRemove>) {
  return transact(caller, async (tx, log) => {
    await holdPartner(tx, input.partnerId);
    await livePartner(tx, caller.scope, input.partnerId);
    const before = await tx.partnerLink.findUnique({ where: { partnerId_organisationId: input } });
    if (!before) throw new AppError('notFound');
    await tx.partnerLink.delete({ where: { id: before.id } });
    await log({ ...entry('remove', 'Link', input.partnerId), before });
    return { id: before.id };
  });
}
