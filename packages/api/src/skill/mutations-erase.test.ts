import { Prisma } from '@nhipcau/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ERASED_NAME } from './mutations-erase.ts';
import { makeOffice, newKey, type Office, PDF, refusal, TODAY } from './skill.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await makeOffice();
});
afterAll(() => office.own.drop());

/** Tables in which a text stands anywhere: in text, JSON, arrays or bytes. */
async function tablesWith(text: string): Promise<string[]> {
  const { db } = office;
  const tables = await db.$queryRaw<{ name: string }[]>`SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await db.$queryRaw<{ count: number }[]>(
      Prisma.sql`SELECT count(*)::int AS count FROM ${Prisma.raw(`"${name}"`)} t WHERE t::text LIKE ${`%${text}%`}`,
    );
    if (row?.count) found.push(name);
  }
  return found;
}

const NAME = 'Tạ Quỳnh Như';
const NOTE = 'ghi chú riêng của Như';
const FILE = 'bang-cua-nhu';

async function makePerson(leftOn: string | null) {
  const { id } = await office.as('admin').skill.createPerson({
    ...{ name: NAME, userId: null, organisationId: office.union.id, positionId: null, joinedOn: '2017-04-23', leftOn, idempotencyKey: newKey() },
  });
  await office.as('admin').skill.assess({
    ...{ staffMemberId: id, skillId: office.fr, level: 4, kind: 'CERTIFICATE', assessedOn: '2018-03-21', expiresOn: '2018-11-29', note: NOTE },
    ...{ file: { name: `${FILE}.pdf`, bytes: PDF }, idempotencyKey: newKey() },
  });
  return id;
}

test('erasing leaves nothing of a person anywhere, and the hours as they were', async () => {
  const admin = office.as('admin').skill;
  const id = await makePerson('2019-01-01');
  const { id: trainingId } = await admin.createTraining({
    ...{ title: { vi: 'Tập huấn' }, status: 'HELD', provider: null, toLevel: null, eventId: null, skillIds: [office.fr], idempotencyKey: newKey() },
    sessions: [{ on: '2025-03-03', hours: 3 }],
  });
  const training = await admin.training({ id: trainingId });
  const sessionId = training.sessions[0]?.id ?? '';
  await admin.setAttendance({ id: trainingId, version: training.version, sessions: [{ sessionId, people: [{ staffMemberId: id, attended: true }] }] });
  const now = await admin.person({ id });
  await admin.updatePerson({
    name: NAME,
    userId: null,
    organisationId: office.union.id,
    positionId: null,
    joinedOn: '2017-04-24',
    leftOn: '2019-01-01',
    id,
    version: now.version,
  });
  await office.db.outboxMessage.create({
    data: {
      to: 'nhu@example.org',
      locale: 'vi',
      template: 'certificateExpiring',
      subject: NAME,
      text: NAME,
      html: NAME,
      dedupeKey: `certificateExpiring:${now.assessments[0]?.id}:7:x`,
    },
  });
  await admin.takeOutPerson({ id });
  expect(await admin.dueForErasure()).toMatchObject({ years: 5, people: [{ id, leftOn: '2019-01-01', dueOn: '2024-01-01' }] });
  expect(await tablesWith(NAME)).toEqual(['outbox_message', 'staff_member']);
  const figures = (await office.as('leader').skill.overview()).training;

  const { version } = await admin.person({ id });
  expect(await refusal(office.as('leader').skill.erasePerson({ id, version }))).toMatchObject({ key: 'errors.forbidden' });
  expect(await refusal(admin.erasePerson({ id, version: version - 1 }))).toMatchObject({ key: 'errors.conflict' });
  await admin.erasePerson({ id, version });

  for (const text of [NAME, NOTE, FILE, '2017-04-23', '2017-04-24', '2018-03-21', '2018-11-29', '2019-01-01', 'nhu@example.org'])
    expect(await tablesWith(text), text).toEqual([]);
  expect(await office.db.storedFile.count()).toBe(0);
  expect((await office.as('leader').skill.overview()).training).toEqual(figures);
  expect(await admin.training({ id: trainingId })).toMatchObject({ attended: 1, people: [{ id, name: null }] });
  expect(await admin.person({ id })).toMatchObject({ name: '', erased: true, assessments: [] });
  expect((await admin.people({})).rows.map((row) => row.id)).not.toContain(id);
  expect(await admin.dueForErasure()).toMatchObject({ people: [] });
  // the log says that it was done, and can still be checked
  expect(await office.db.auditLog.findFirstOrThrow({ where: { action: 'skill.erasePerson' } })).toMatchObject({
    entityId: id,
    after: { assessments: 1, files: 1 },
  });
  expect(await refusal(admin.erasePerson({ id, version: version + 1 }))).toMatchObject({ key: 'errors.notFound' });
  expect(await refusal(admin.takeOutPerson({ id }))).toMatchObject({ key: 'errors.notFound' });
});

test('only whoever has left is erased, and the time of keeping can be set', async () => {
  const admin = office.as('admin').skill;
  const id = await makePerson(null);
  const { version } = await admin.person({ id });
  expect(await refusal(admin.erasePerson({ id, version }))).toMatchObject({ key: 'skill.error.eraseWhilePresent' });
  const fields = { name: NAME, userId: null, organisationId: office.union.id, positionId: null, joinedOn: null };
  await admin.updatePerson({ ...fields, leftOn: '2023-07-10', id, version });
  expect((await admin.dueForErasure()).people).toEqual([]);
  await admin.setRetention({ years: 2 });
  expect((await admin.dueForErasure()).people).toEqual([{ id, name: NAME, leftOn: '2023-07-10', dueOn: TODAY }]);
  await expect(admin.setRetention({ years: 0 })).rejects.toThrow();
  expect((await admin.takeOutPerson({ id })).assessments).toHaveLength(1);
});

test('what is recorded of somebody while they are being erased is refused, not kept under the nameless record', async () => {
  const { db } = office;
  const { id } = await db.staffMember.create({ data: { name: 'Cao Văn Kỳ', organisationId: office.union.id, leftOn: new Date('2018-12-31') } });
  const given = { skillId: office.fr, level: 4, kind: 'CONFIRMED' as const, assessedOn: '2018-03-21', expiresOn: null, note: NOTE, file: null };
  let recording: Promise<unknown> | null = null;
  await db.$transaction(async (tx) => {
    await tx.staffMember.update({ where: { id }, data: { name: ERASED_NAME, userId: null, leftOn: null, erasedAt: new Date() } });
    recording = refusal(office.as('admin').skill.assess({ ...given, staffMemberId: id, idempotencyKey: newKey() }));
    for (let waiting = 0; waiting === 0; ) {
      const [row] = await db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      waiting = row?.count ?? 0;
    }
  });
  expect(await recording).toMatchObject({ key: 'errors.notFound' });
  expect(await db.assessment.count({ where: { staffMemberId: id } })).toBe(0);
});
