import type { AccessFixture, AccessRows } from '../access.types.ts';

/** A key for each way of beginning something: the same key twice would be a retry. */
const key = (last: number) => `0b5e7f1c-5d0a-4c8e-9b55-7c1f6f3a9e${String(last).padStart(2, '0')}`;
const fields = (vi: string) => ({
  name: { vi },
  kind: 'EMBASSY',
  countries: ['FR'],
  region: 'EUROPE',
  languages: ['fr'],
  stageOverride: null,
  stageReason: null,
  stewardId: null,
  website: null,
  note: null,
});
const contact = { name: 'Người mới', role: null, email: null, phone: null, language: null, consentOn: null, leftOn: null };
const interaction = { organisationId: null, kind: 'LETTER', initiator: 'OURS', on: '2025-04-01', note: null };
const agreement = {
  ...{ organisationId: null, kind: 'MEMORANDUM', title: { vi: 'Bản ghi nhớ' }, renewsId: null, note: null },
  ...{ signedOn: null, inForceOn: null, expiresOn: null, endedOn: null },
};
const commitment = { agreementId: null, text: 'Trao đổi', dueOn: '2025-12-01', status: 'OPEN', decidedOn: null };
const pdf = new TextEncoder().encode('%PDF-1.4 %%EOF');
const at = (id: (ids: AccessFixture) => string, more: object = {}) => ({ input: (ids: AccessFixture) => ({ id: id(ids), version: 1, ...more }) });
const write = { action: 'partner.write' } as const;
const read = { action: 'partner.read' } as const;

export const partnerAccess: AccessRows = {
  'partner.list': { ...read, input: () => ({}) },
  'partner.export': { ...read, input: () => ({}) },
  'partner.get': { ...read, input: ({ own }) => ({ id: own.partnerId }), foreign: ({ other }) => ({ id: other.partnerId }) },
  'partner.options': { ...read, input: () => undefined },
  'partner.choices': { ...read, input: () => undefined },
  'partner.agreements': { ...read, input: () => ({}) },
  'partner.commitments': { ...read, input: () => ({}) },
  'partner.agreementFile': {
    ...read,
    input: ({ own }) => ({ agreementId: own.agreementId, fileId: own.fileId }),
    foreign: ({ other }) => ({ agreementId: other.agreementId, fileId: other.fileId }),
  },
  'partner.duplicates': { ...write, input: () => ({ name: { vi: 'Đối tác' }, countries: ['FR'], website: null }) },
  'partner.create': { ...write, input: () => ({ fields: fields('Đại sứ quán mới'), acceptDuplicates: true, idempotencyKey: key(1) }) },
  'partner.update': { ...write, ...at(({ own }) => own.partnerId, { fields: fields('Đối tác'), acceptDuplicates: true }) },
  'partner.archive': { ...write, ...at(({ other }) => other.partnerId, { archived: true }) },
  'partner.merge': { ...write, input: ({ own, other }) => ({ id: own.partnerId, version: 1, intoId: other.partnerId, intoVersion: 1 }) },
  'partner.undoMerge': { ...write, ...at(({ own }) => own.partnerId) },
  'partner.addContact': { ...write, input: ({ own }) => ({ partnerId: own.partnerId, fields: contact, idempotencyKey: key(2) }) },
  'partner.updateContact': { ...write, ...at(({ own }) => own.contactId, { fields: contact }) },
  'partner.removeContact': { ...write, ...at(({ other }) => other.contactId) },
  'partner.addInteraction': { ...write, input: ({ own }) => ({ partnerId: own.partnerId, fields: interaction, idempotencyKey: key(3) }) },
  'partner.updateInteraction': { ...write, ...at(({ own }) => own.interactionId, { fields: interaction }) },
  'partner.removeInteraction': { ...write, ...at(({ other }) => other.interactionId) },
  'partner.addAgreement': { ...write, input: ({ own }) => ({ partnerId: own.partnerId, fields: agreement, idempotencyKey: key(4) }) },
  'partner.updateAgreement': { ...write, ...at(({ own }) => own.agreementId, { fields: agreement }) },
  'partner.removeAgreement': { ...write, ...at(({ other }) => other.agreementId) },
  'partner.addFile': { ...write, input: ({ own }) => ({ agreementId: own.agreementId, file: { name: 'a.pdf', bytes: pdf } }) },
  'partner.removeFile': { ...write, input: ({ other }) => ({ agreementId: other.agreementId, fileId: other.fileId }) },
  'partner.addCommitment': { ...write, input: ({ own }) => ({ partnerId: own.partnerId, fields: commitment, idempotencyKey: key(5) }) },
  'partner.updateCommitment': { ...write, ...at(({ own }) => own.commitmentId, { fields: commitment }) },
  'partner.removeCommitment': { ...write, ...at(({ other }) => other.commitmentId) },
  'partner.saveLink': {
    ...write,
    input: ({ own }) => ({ partnerId: own.partnerId, fields: { organisationId: own.organisationId, role: 'LEAD', since: null, until: null }, was: null }),
  },
  'partner.removeLink': { ...write, input: ({ other }) => ({ partnerId: other.partnerId, organisationId: other.organisationId }) },
};
