import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeOffice, newKey, type Office, refusal } from './skill.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await makeOffice();
});
afterAll(() => office.own.drop());

const person = (more: object = {}) => ({
  ...{ name: 'Hà Văn Tú', userId: null, organisationId: office.union.id, positionId: null, joinedOn: null, leftOn: null, idempotencyKey: newKey() },
  ...more,
});
const training = (more: object = {}) => ({
  ...{ title: { vi: 'Bồi dưỡng tiếng Pháp' }, status: 'PLANNED' as const, provider: '', toLevel: 4, eventId: null, skillIds: [office.fr] },
  ...{ sessions: [{ on: '2025-07-08', hours: 3 }], idempotencyKey: newKey() },
  ...more,
});

test('a post is held by one, an account belongs to one, and whoever left makes room', async () => {
  const admin = office.as('admin').skill;
  expect(await refusal(admin.createPerson(person({ positionId: office.post, userId: office.accounts.lan })))).toMatchObject({
    fields: { positionId: 'duplicate', userId: 'duplicate' },
  });
  const input = person();
  const { id } = await admin.createPerson(input);
  expect(await admin.createPerson(input)).toEqual({ id });
  // two who take one post at once: one of them gets it
  const lan = await admin.person({ id: office.lan });
  await admin.updatePerson({
    ...person(),
    name: lan.name,
    userId: office.accounts.lan,
    positionId: office.post,
    leftOn: '2025-07-01',
    id: office.lan,
    version: lan.version,
  });
  const both = await Promise.allSettled([admin.createPerson(person({ positionId: office.post })), admin.createPerson(person({ positionId: office.post }))]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await admin.position({ id: office.post })).state).toBe('filled');
  expect((await admin.person({ id: office.lan })).position).toBeNull();
});

test('of two who change one record the second sees what stands there', async () => {
  const admin = office.as('admin').skill;
  const { id } = await admin.createPerson(person());
  await admin.updatePerson({ ...person({ name: 'Hà Văn Tùng' }), id, version: 1 });
  expect(await refusal(admin.updatePerson({ ...person({ name: 'Hà Văn Tuấn' }), id, version: 1 }))).toMatchObject({
    key: 'errors.conflict',
    current: { name: 'Hà Văn Tùng' },
  });
  const log = await office.db.auditLog.findMany({ where: { entityId: id } });
  // the log names the record and its fields, never what stands in them
  expect(log.map(({ after }) => after)).toEqual([{ fields: ['name', 'organisationId'] }, { fields: ['name'] }]);
  expect(JSON.stringify(log, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('Hà Văn');
});

test('the catalogue and posts keep their codes apart, and what rests on something stays', async () => {
  const admin = office.as('admin').skill;
  const skill = { code: 'law', group: 'LAW' as const, name: { vi: 'Luật' }, language: null, position: 1 };
  const { id } = await admin.createSkill({ ...skill, idempotencyKey: newKey() });
  expect(await refusal(admin.createSkill({ ...skill, idempotencyKey: newKey() }))).toMatchObject({ fields: { code: 'duplicate' } });
  await admin.archiveSkill({ id, version: 1, archived: true });
  expect(await refusal(admin.updateSkill({ ...skill, id, version: 1 }))).toMatchObject({ key: 'errors.conflict' });
  expect((await admin.options()).map((one) => one.id)).not.toContain(id);
  expect((await admin.catalogue({ archived: true })).map((one) => one.id)).toEqual([id]);
  const post = {
    code: 'law-post',
    title: { vi: 'Pháp chế' },
    organisationId: office.union.id,
    fromOn: null,
    untilOn: null,
    required: [{ skillId: id, level: 2 }],
  };
  const { id: postId } = await admin.createPosition({ ...post, idempotencyKey: newKey() });
  expect(await admin.position({ id: postId })).toMatchObject({ state: 'vacant', required: [{ level: 2, held: null, covered: false }] });
  await expect(admin.createPosition({ ...post, code: 'x', required: [...post.required, ...post.required], idempotencyKey: newKey() })).rejects.toThrow();
  expect(await refusal(admin.removePosition({ id: office.post, version: 1 }))).toMatchObject({ key: 'skill.error.positionHeld' });
  await admin.removePosition({ id: postId, version: 1 });
  expect(await refusal(admin.position({ id: postId }))).toMatchObject({ key: 'errors.notFound' });
});

test('a training that was held moves hours and people; who plans it sees names alone', async () => {
  const staff = office.as('nobody').skill;
  const before = (await office.as('leader').skill.overview()).training;
  const input = training();
  const { id } = await staff.createTraining(input);
  expect(await staff.createTraining(input)).toEqual({ id });
  const options = await staff.trainingOptions();
  expect(Object.keys(options.people[0] ?? {}).sort()).toEqual(['id', 'name', 'organisation']);
  const planned = await staff.training({ id });
  const [session] = planned.sessions;
  const people = [
    { staffMemberId: office.minh, attended: true },
    { staffMemberId: office.lan, attended: false },
  ];
  await staff.setAttendance({ id, version: planned.version, sessions: [{ sessionId: session?.id ?? '', people }] });
  expect(await refusal(staff.setAttendance({ id, version: planned.version, sessions: [] }))).toMatchObject({ key: 'errors.conflict' });
  expect((await office.as('leader').skill.overview()).training.hours).toBe(before.hours);
  await staff.changeTrainingStatus({ id, version: planned.version + 1, to: 'HELD' });
  const after = (await office.as('leader').skill.overview()).training;
  expect([after.hours, after.people]).toEqual([(before.hours ?? 0) + 3, (before.people ?? 0) + 1]);
  // the register begins in the third quarter of 2025: of those before it and of the one to come nothing is known
  expect(before.quarters.every(({ hours }) => hours === null)).toBe(true);
  expect(after.quarters.map(({ hours }) => hours)).toEqual([null, null, null, null, null, null, 3, null]);
  const held = await staff.training({ id });
  expect(held).toMatchObject({ invited: 2, attended: 1, status: 'HELD' });
  // a day that people came to is not dropped in passing, and what was held has days that are over
  const { status: _planned, idempotencyKey: _key, ...fields } = training();
  const change = (more: object, version = held.version) => staff.updateTraining({ ...fields, ...more, id, version });
  expect(await refusal(change({ sessions: [{ on: '2025-07-09', hours: 2 }] }))).toMatchObject({ key: 'skill.error.sessionAttended' });
  expect(await refusal(change({ sessions: [] }))).toMatchObject({ fields: { sessions: 'required' } });
  expect(await refusal(change({ sessions: [{ on: '2025-07-11', hours: 2 }] }))).toMatchObject({ fields: { 'sessions.0.on': 'dateInFuture' } });
  // whoever opened it while it was planned hears so, and takes nothing back by saving their own over it
  expect(await refusal(change({ provider: 'Viện' }, planned.version))).toMatchObject({ key: 'errors.conflict' });
  await change({ provider: 'Viện', status: 'PLANNED' });
  expect(await staff.training({ id })).toMatchObject({ provider: 'Viện', status: 'HELD' });
  const log = await office.db.auditLog.findMany({ where: { entityId: id } });
  expect(JSON.stringify(log.map((row) => [row.before, row.after]))).not.toContain(office.minh);
});

test('nothing is held before its day or without one, and days are told apart', async () => {
  const staff = office.as('nobody').skill;
  const { id } = await staff.createTraining(training({ sessions: [{ on: '2025-07-11', hours: 3 }] }));
  expect(await refusal(staff.changeTrainingStatus({ id, version: 1, to: 'HELD' }))).toMatchObject({ key: 'skill.error.heldBeforeDay' });
  const { id: empty } = await staff.createTraining(training({ sessions: [] }));
  expect(await refusal(staff.changeTrainingStatus({ id: empty, version: 1, to: 'HELD' }))).toMatchObject({ key: 'skill.error.heldWithoutSession' });
  await expect(
    staff.createTraining(
      training({
        sessions: [
          { on: '2025-07-01', hours: 3 },
          { on: '2025-07-01', hours: 2 },
        ],
      }),
    ),
  ).rejects.toThrow();
  await expect(staff.createTraining(training({ sessions: [{ on: '2025-07-01', hours: 1.1 }] }))).rejects.toThrow();
  expect(await refusal(staff.createTraining(training({ status: 'HELD', sessions: [{ on: '2025-07-11', hours: 3 }] })))).toMatchObject({
    fields: { 'sessions.0.on': 'dateInFuture' },
  });
});

test('what a training would change is what the formula says', async () => {
  const leader = office.as('leader').skill;
  const { people } = await leader.whatIfOptions();
  const holder = (await leader.position({ id: office.post })).holder;
  expect(people.map(({ id }) => id)).toContain(holder?.id);
  // the one post that requires French 4: 0 of 1 now, 1 of 1 with its holder at B2
  expect(await leader.whatIf({ skillIds: [office.fr], staffMemberIds: [holder?.id ?? ''], level: 4 })).toMatchObject({
    before: { slots: 1, covered: 0, share: 0 },
    after: { slots: 1, covered: 1, share: 1 },
    gained: [{ holder: holder?.name }],
  });
  expect(await refusal(leader.whatIf({ skillIds: [office.fr], staffMemberIds: [newKey()], level: 4 }))).toMatchObject({ fields: { staffMemberIds: 'choice' } });
});

test('the catalogue counts posts that require a skill, those covered, and people who hold it at any level', async () => {
  const admin = office.as('admin').skill;
  const staffMemberId = (await admin.position({ id: office.post })).holder?.id ?? '';
  const counted = async () => (await admin.catalogue({})).find(({ id }) => id === office.protocol);
  const confirm = (level: number) =>
    admin.assess({
      ...{ skillId: office.protocol, level, kind: 'CONFIRMED', assessedOn: '2025-07-01', expiresOn: null, note: null, staffMemberId },
      idempotencyKey: newKey(),
    });
  // the one post requires level 3
  expect(await counted()).toMatchObject({ slots: 1, covered: 0, holders: 0 });
  await confirm(2);
  expect(await counted()).toMatchObject({ slots: 1, covered: 0, holders: 1 });
  await confirm(3);
  expect(await counted()).toMatchObject({ slots: 1, covered: 1, holders: 1 });
});
