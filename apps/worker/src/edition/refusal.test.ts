import { expect, test } from 'vitest';
import { MOST_ATTEMPTS } from '../outbox/retry.ts';
import { refusalOf } from './refusal.ts';

const fault = (more: object) => Object.assign(new Error('x'), more);

test.each([
  [fault({ code: 'EENVELOPE', responseCode: 550, response: '550 5.1.1 no such user' }), { kind: 'address', forGood: true }],
  [fault({ code: 'EENVELOPE', responseCode: 552, response: '552 5.2.2 mailbox full' }), { kind: 'address', forGood: false }],
  [fault({ code: 'EMESSAGE', responseCode: 554, response: '554 spam' }), { kind: 'refused' }],
  [fault({ code: 'EENVELOPE', responseCode: 450, response: '450 greylisted' }), { kind: 'later', inSeconds: 60 }],
  [fault({ code: 'ESOCKET', command: 'CONN' }), { kind: 'later', inSeconds: 60 }],
  [fault({ code: 'EAUTH', responseCode: 535 }), { kind: 'later', inSeconds: 60 }],
  [fault({ code: 'ETIMEDOUT', command: 'DATA' }), { kind: 'unknown' }],
  [fault({ code: 'ECONNECTION', command: 'DATA' }), { kind: 'unknown' }],
  ['text', { kind: 'unknown' }],
])('%o means %o', (error, refusal) => expect(refusalOf(error, 1)).toEqual(refusal));

test('a server that takes nothing for a day and a half is asked no more', () =>
  expect(refusalOf(fault({ code: 'EENVELOPE', responseCode: 450 }), MOST_ATTEMPTS)).toEqual({ kind: 'refused' }));
