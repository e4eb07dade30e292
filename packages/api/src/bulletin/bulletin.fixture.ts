import { crc32, deflateSync } from 'node:zlib';
import type { Db } from '@nhipcau/db';
import type { Role } from '@nhipcau/domain/access';
import type { ArticleDoc, DocNode } from '@nhipcau/domain/bulletin';
import type { Context, CurrentUser } from '../context.ts';
import { AppError } from '../errors.ts';
import { createCaller } from '../root.ts';

export const TODAY = '2025-07-15';
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

export const words = (text: string): DocNode => ({ type: 'text', text });
export const paragraph = (...content: (string | DocNode)[]): DocNode => ({
  type: 'paragraph',
  content: content.filter((part) => part !== '').map((part) => (typeof part === 'string' ? words(part) : part)),
});
export const doc = (...content: DocNode[]): ArticleDoc => ({ type: 'doc', content });

/** A union with an association, an event that it held by an approved report, one that is planned, and people of each role. */
export async function bulletinWorld(db: Db) {
  const union = await db.organisation.create({ data: { code: 'u', path: 'u', kind: 'UNION', name: { vi: 'Liên hiệp', en: 'The Union' } } });
  const france = await db.organisation.create({
    data: {
      code: 'fr',
      path: 'u/fr',
      kind: 'ASSOCIATION',
      parentId: union.id,
      name: { vi: 'Hội hữu nghị Việt - Pháp', en: 'Viet Nam - France Friendship Association' },
    },
  });
  const year = await db.planYear.create({ data: { year: 2025, status: 'ACTIVE', startsOn: day('2025-01-01'), endsOn: day('2025-12-31') } });
  const period = await db.reportingPeriod.create({
    data: {
      ...{
        planYearId: year.id,
        code: 'h1',
        name: { vi: '6 tháng đầu năm 2025', en: 'First half of 2025' },
        startsOn: day('2025-01-01'),
        endsOn: day('2025-06-30'),
      },
      ...{ opensOn: day('2025-06-01'), dueOn: day('2025-07-10'), locksOn: day('2025-07-31') },
    },
  });
  const event = (code: string, status: 'HELD' | 'PLANNED', title: { vi: string; en: string }) =>
    db.event.create({
      data: { ...{ planYearId: year.id, code, status, title, form: 'MEETING', startsOn: day('2025-05-12') }, place: 'Thư viện Hà Nội', hostId: france.id },
    });
  const held = await event('held', 'HELD', { vi: 'Gặp mặt hữu nghị Việt - Pháp', en: 'Viet Nam - France get-together' });
  const planned = await event('planned', 'PLANNED', { vi: 'Tọa đàm', en: 'Seminar' });
  const report = await db.activityReport.create({
    data: {
      periodId: period.id,
      organisationId: france.id,
      status: 'APPROVED',
      firstSubmittedOn: day('2025-07-01'),
      submittedAt: day('2025-07-01'),
      decidedAt: day('2025-07-05'),
    },
  });
  await db.reportActivity.create({
    data: {
      ...{ reportId: report.id, eventId: held.id, outcome: 'HELD', title: 'Gặp mặt', startsOn: day('2025-05-12'), place: 'Thư viện Hà Nội', role: 'HOST' },
      ...{ participantsVn: 120, participantsForeign: 35 },
    },
  });
  const partner = await db.partner.create({
    data: { code: 'p', name: { vi: 'Đại sứ quán Pháp', en: 'Embassy of France' }, kind: 'EMBASSY', region: 'EUROPE', countries: ['FR'] },
  });
  await db.eventPartner.create({ data: { eventId: held.id, partnerId: partner.id, initiator: 'BOTH' } });
  const users = new Map<string, CurrentUser>();
  for (const [name, role] of [
    ['staff', 'STAFF'],
    ['other', 'STAFF'],
    ['leader', 'LEADER'],
    ['admin', 'ADMIN'],
  ] as [string, Role][]) {
    const email = `${name}@example.test`;
    const { id } = await db.user.create({ data: { email, name, role, passwordHash: 'x' } });
    users.set(name, { id, name, email, role, locale: 'vi', organisation: null });
  }
  const as = (name: string) => {
    const context: Context = { db, user: users.get(name) ?? null, today: TODAY, locale: 'vi', requestId: 'test', address: '::1', sameOrigin: true };
    return createCaller(context);
  };
  return { as, users, ids: { union: union.id, france: france.id, held: held.id, planned: planned.id, report: report.id } };
}

let keys = 0;
export const newKey = () => `019a0000-0000-7000-8000-${String(++keys).padStart(12, '0')}`;

/** The error of a call: its message key, the fields it names and the record as it is now. */
export async function refusal(call: Promise<unknown>) {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const app = error instanceof AppError ? error : error instanceof Error && error.cause instanceof AppError ? error.cause : null;
  return app ? { key: app.message, fields: app.details.fields ?? {}, current: app.details.current } : error;
}

/** A white PNG of one bit a pixel: forty megapixels of it are a small file. */
export function png(width: number, height: number): Uint8Array {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  // each line begins with its filter, none
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(Math.ceil(width / 8), 0xff)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]));
}
