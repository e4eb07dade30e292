import { randomUUID } from 'node:crypto';
import type { Db } from '@nhipcau/db';

/** A published issue with an e-mail edition that waits for some confirmed subscribers: reader0@example.org and on. @returns id of its revision */
export async function queueEdition(db: Db, subscribers: number, number = 1): Promise<string> {
  const doc = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
  const article = {
    id: randomUUID(),
    titleA: 'Gặp mặt',
    titleB: 'Gathering',
    contentA: doc('Có 120 người.'),
    contentB: doc('120 people.'),
    parity: { passed: 8, total: 8 },
  };
  const content = { format: 1, year: 2025, number, title: { vi: 'Bản tin' }, languageA: 'vi', languageB: 'en', articles: [article], images: [] };
  const { id: bulletinId } = await db.bulletin.create({
    data: { year: 2025, number, title: { vi: 'Bản tin' }, plannedOn: new Date('2025-06-30'), status: 'PUBLISHED', publishedAt: new Date('2025-06-30') },
  });
  const { id: revisionId } = await db.bulletinRevision.create({ data: { bulletinId, number: 1, parity: 1, content } });
  for (let index = 0; index < subscribers; index++) {
    const key = { email: `reader${index}@example.org`, language: 'vi' };
    const { id: subscriberId } = await db.subscriber.upsert({
      where: { email_language: key },
      update: {},
      create: { ...key, status: 'CONFIRMED', leaveToken: randomUUID().replaceAll('-', '').padEnd(40, 'x') },
    });
    await db.bulletinDelivery.create({ data: { revisionId, subscriberId } });
  }
  return revisionId;
}
