import type { AccessRows } from '../access.types.ts';

const idempotencyKey = '0199aaaa-0000-7000-8000-000000000001';
const fields = { email: 'new@example.org', name: 'Người Mới', role: 'STAFF', organisationId: null, locale: 'vi' };
export const userAccess: AccessRows = {
  'user.list': { action: 'user.read', input: () => ({}) },
  'user.listInvitations': { action: 'user.read', input: () => undefined },
  'user.invite': { action: 'user.write', input: () => ({ fields, idempotencyKey }) },
  'user.resendInvitation': { action: 'user.write', input: (ids) => ({ id: ids.invitationId }) },
  'user.revokeInvitation': { action: 'user.write', input: (ids) => ({ id: ids.invitationId }) },
  'user.updateAccess': { action: 'user.write', input: (ids) => ({ id: ids.userId, version: 1, fields: { role: 'LEADER', organisationId: null } }) },
  'user.updateStatus': { action: 'user.write', input: (ids) => ({ id: ids.userId, version: 1, status: 'DISABLED' }) },
};
