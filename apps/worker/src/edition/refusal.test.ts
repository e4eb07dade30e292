import { expect, test } from 'vitest';
import { MOST_ATTEMPTS } from '../outbox/retry.ts';
import { refusalOf } from './refusal.ts';

const fault = (more: object) => Object.assign(new Error('x'), more);

test.each([
  [fault({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 no such user' }), { kind: 'address', forGood: true }],
  [fault({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 552, response: '552 5.2.2 mailbox full' }), { kind: 'address', forGood: false }],
  [fault({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.7.1 relaying denied' }), { kind: 'refused' }],
  [fault({ code: 'EENVELOPE', command: 'API' }), { kind: 'refused' }],
  [fault({ code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 spam' }), { kind: 'refused' }],
  [fault({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450, response: '450 greylisted' }), { kind: 'later', inSeconds: 60, all: false }],
  [fault({ code: 'EMESSAGE', command: 'DATA', responseCode: 452, response: '452 mailbox is busy' }), { kind: 'later', inSeconds: 60, all: false }],
  [fault({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421, response: '421 closing' }), { kind: 'later', inSeconds: 60, all: true }],
  [fault({ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 451, response: '451 later' }), { kind: 'later', inSeconds: 60, all: true }],
  // of the sender, which is the same for every reader: nobody's mailbox is at fault
  [fault({ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550, response: '550 5.1.8 bad sender' }), { kind: 'later', inSeconds: 60, all: true }],
  [fault({ code: 'ESOCKET', command: 'CONN' }), { kind: 'later', inSeconds: 60, all: true }],
  [fault({ code: 'EAUTH', responseCode: 535 }), { kind: 'later', inSeconds: 60, all: true }],
  [fault({ code: 'ETIMEDOUT', command: 'DATA' }), { kind: 'unknown' }],
  [fault({ code: 'ECONNECTION', command: 'DATA' }), { kind: 'unknown' }],
  ['text', { kind: 'unknown' }],
])('%o means %o', (error, refusal) => expect(refusalOf(error, 1)).toEqual(refusal));

test('a server that takes nothing for a day and a half is asked no more', () =>
  expect(refusalOf(fault({ code: 'EENVELOPE', responseCode: 450 }), MOST_ATTEMPTS)).toEqual({ kind: 'refused' }));
