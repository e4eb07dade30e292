import type { Prisma } from '@nhipcau/db';
import { stableId } from '../factories/index.ts';

type Status = 'PENDING' | 'CONFIRMED' | 'UNSUBSCRIBED' | 'BOUNCED';
/** Readers of the bulletin with invented addresses, in every state. */
const SUBSCRIBERS: readonly (readonly [name: string, language: string, status: Status, on: string])[] = [
  ['ban-doc-1', 'vi', 'CONFIRMED', '2024-04-02'],
  ['ban-doc-2', 'vi', 'CONFIRMED', '2024-09-27'],
  ['ban-doc-3', 'vi', 'CONFIRMED', '2025-02-05'],
  ['reader-1', 'en', 'CONFIRMED', '2024-04-11'],
  ['reader-2', 'en', 'CONFIRMED', '2025-03-06'],
  ['lecteur-1', 'fr', 'CONFIRMED', '2025-05-20'],
  ['reader-3', 'en', 'UNSUBSCRIBED', '2024-07-10'],
  ['reader-4', 'en', 'BOUNCED', '2024-12-28'],
  ['ban-doc-4', 'vi', 'PENDING', '2025-07-09'],
];

const at = (on: string, hour: number) => new Date(`${on}T${String(hour).padStart(2, '0')}:00:00+07:00`);

/** Subscribers, and what the e-mail edition of one revision did: sent, refused by one, and one that nobody knows of. */
export function subscriberRows(revision: { id: string; publishedAt: Date } | undefined): {
  subscribers: Prisma.SubscriberCreateManyInput[];
  deliveries: Prisma.BulletinDeliveryCreateManyInput[];
} {
  const subscribers = SUBSCRIBERS.map(([name, language, status, on]): Prisma.SubscriberCreateManyInput => {
    const token = stableId('subscriber-leave', name).replaceAll('-', '');
    return {
      ...{ id: stableId('subscriber', name), email: `${name}@example.org`, language, status, leaveToken: `${token}${token}`, sample: true },
      createdAt: at(on, 9),
      confirmedAt: status === 'PENDING' ? null : at(on, 10),
      leftAt: status === 'UNSUBSCRIBED' ? at('2025-04-01', 8) : null,
      bounces: status === 'BOUNCED' ? 2 : 0,
    };
  });
  if (!revision) return { subscribers, deliveries: [] };
  const sentAt = new Date(revision.publishedAt.getTime() + 60_000);
  const deliveries = subscribers
    .filter(({ status, language }) => (status === 'CONFIRMED' || status === 'BOUNCED') && language !== 'fr')
    .map(({ id, email, status }): Prisma.BulletinDeliveryCreateManyInput => {
      const row = { revisionId: revision.id, subscriberId: id ?? '', attempts: 1, claimedAt: sentAt, dueAt: revision.publishedAt, sample: true };
      if (status === 'BOUNCED') return { ...row, status: 'FAILED', lastError: '550 5.1.1 mailbox unavailable' };
      if (email.startsWith('reader-2')) return { ...row, status: 'UNKNOWN' };
      return { ...row, status: 'SENT', sentAt };
    });
  return { subscribers, deliveries };
}
