import type { AccessRows } from '../access.types.ts';

const token = 'a-token-that-nobody-was-ever-given-by-us';

export const subscriberAccess: AccessRows = {
  'subscriber.request': { action: 'public', input: () => ({ email: 'reader@example.org', language: 'vi' }) },
  'subscriber.readConfirm': { action: 'public', input: () => ({ token }) },
  'subscriber.confirm': { action: 'public', input: () => ({ token }) },
  'subscriber.readLeave': { action: 'public', input: () => ({ token }) },
  'subscriber.leave': { action: 'public', input: () => ({ token }) },
  'subscriber.list': { action: 'subscriber.manage', input: () => ({}) },
  'subscriber.export': { action: 'subscriber.manage', input: () => ({}) },
  'subscriber.add': {
    action: 'subscriber.manage',
    input: () => ({ email: 'added@example.org', language: 'en', idempotencyKey: '0b5e7f1c-5d0a-4c8e-9b55-7c1f6f3ab002' }),
  },
  'subscriber.remove': { action: 'subscriber.manage', input: () => ({ id: '019aa000-0000-7000-8000-00000000b002' }) },
};
