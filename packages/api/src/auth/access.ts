import type { AccessRows } from '../access.types.ts';

const token = 'a-token-that-nobody-was-ever-given';
const password = 'con cò bay lả bay la';
export const authAccess: AccessRows = {
  'auth.requestReset': { action: 'public', input: () => ({ email: 'nobody@example.org' }) },
  'auth.isResetOpen': { action: 'public', input: () => ({ token }) },
  'auth.resetPassword': { action: 'public', input: () => ({ token, password, repeated: password }) },
  'auth.getInvitation': { action: 'public', input: () => ({ token }) },
  'auth.acceptInvitation': { action: 'public', input: () => ({ token, name: 'Ai Đó', password }) },
};
