import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import type { Role } from '@nhipcau/domain/access';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CurrentUser } from '../context.ts';
import { AppError } from '../errors.ts';
import { createCaller } from '../root.ts';

const TODAY = '2025-07-10';
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
let own: TestDatabase;
let ids: Record<'union' | 'france' | 'laos' | 'year' | 'steward', string>;
const users = new Map<string, CurrentUser>();

beforeAll(async () => {
  own = await createTestDatabase();
  const { db } = own;
  const organisation = (code: string, path: string, kind: 'UNION' | 'ASSOCIATION', parentId: string | null) =>
    db.organisation.create({ data: { code, path, kind, parentId, name: { vi: `Tổ chức ${code}` } } });
  const union = await organisation('u', 'u', 'UNION', null);
  const france = await organisation('fr', 'u/fr', 'ASSOCIATION', union.id);
  const laos = await organisation('la', 'u/la', 'ASSOCIATION', union.id);
  const year = await db.planYear.create({ data: { year: 2025, status: 'ACTIVE', startsOn: day('2025-01-01'), endsOn: day('2025-12-31') } });
  const person = async (name: string, role: Role, bound: { id: string; path: string; name: unknown } | null) => {
    const data = { email: `${name}@example.test`, name, role, passwordHash: 'x', organisationId: bound?.id ?? null };
    const { id } = await db.user.create({ data });
    users.set(name, { id, name, email: data.email, role, locale: 'vi', organisation: bound && { id: bound.id, path: bound.path, name: bound.name } });
    return id;
  };
  const steward = await person('staff', 'STAFF', null);
  await person('france', 'ASSOCIATION', france);
  await person('laos', 'ASSOCIATION', laos);
  ids = { union: union.id, france: france.id, laos: laos.id, year: year.id, steward };
});
afterAll(() => own.drop());

const as = (name: string) =>
  createCaller({ db: own.db, user: users.get(name) ?? null, today: TODAY, locale: 'vi', requestId: 'test', address: '192.0.2.1', sameOrigin: true });
let keys = 0;
const key = () => `0b5e7f1c-5d0a-4c8e-9b55-${String(++keys).padStart(12, '0')}`;
const fields = (vi: string, more: object = {}) => ({
  ...{ name: { vi }, kind: 'EMBASSY' as const, countries: ['FR'], region: 'EUROPE' as const, languages: ['fr'] },
  ...{ stageOverride: null, stageReason: null, stewardId: ids.steward, website: null, note: 'của Văn phòng' },
  ...more,
});
const create = async (vi: string, more: object = {}) => (await as('staff').partner.create({ fields: fields(vi, more), idempotencyKey: key() })).id;
const get = (id: string, name = 'staff') => as(name).partner.get({ id });
const fault = async (work: Promise<unknown>): Promise<AppError> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error;
    if (error instanceof Error && error.cause instanceof AppError) return error.cause;
    throw error;
  }
  throw new Error('not refused');
};
const interaction = (on: string, kind: 'MEETING' | 'JOINT_EVENT' = 'MEETING') => ({
  organisationId: ids.france,
  kind,
  initiator: 'OURS' as const,
  on,
  note: 'mật',
});
const agreement = (more: object = {}) => ({
  ...{ organisationId: ids.france, kind: 'MEMORANDUM' as const, title: { vi: 'Bản ghi nhớ' }, renewsId: null, note: null },
  ...{ signedOn: '2024-01-01', inForceOn: '2024-01-01', expiresOn: '2025-08-01', endedOn: null },
  ...more,
});
const link = (organisationId: string) => ({ organisationId, role: 'LEAD' as const, since: null, until: null });

describe('a partner', () => {
  test('is entered once, whatever is retried; one like it is proposed and may be entered all the same', async () => {
    const call = { fields: fields('Đại sứ quán nước Một', { website: 'https://www.mot.example/vi' }), idempotencyKey: key() };
    const [first, again] = [await as('staff').partner.create(call), await as('staff').partner.create(call)];
    expect(again).toEqual(first);
    const same = { fields: fields('Đai su quan NƯỚC MỘT'), idempotencyKey: key() };
    const refused = await fault(as('staff').partner.create(same));
    expect(refused).toMatchObject({ kind: 'duplicate', details: { current: [{ id: first.id, reason: 'name' }] } });
    expect((await fault(create('Tên khác hẳn', { website: 'http://mot.example', countries: ['DE'] }))).details.current).toMatchObject([{ reason: 'domain' }]);
    const { id } = await as('staff').partner.create({ ...same, acceptDuplicates: true });
    expect(await own.db.partner.count({ where: { id: { in: [first.id, id] } } })).toBe(2);
  });

  test('changes on the version that was read; a lost race is told with the record as it is', async () => {
    const id = await create('Viện Nghiên cứu Alpha');
    await as('staff').partner.update({ id, version: 1, fields: fields('Viện Nghiên cứu Alpha', { stageOverride: 'LAPSED', stageReason: 'Đã giải thể' }) });
    expect(await get(id)).toMatchObject({ stage: 'LAPSED', computedStage: 'PROSPECT', version: 2 });
    const lost = await fault(as('staff').partner.update({ id, version: 1, fields: fields('Khác') }));
    expect(lost).toMatchObject({ kind: 'conflict', details: { current: { version: 2, stageReason: 'Đã giải thể' } } });
    const bad = await fault(as('staff').partner.update({ id, version: 2, fields: fields('Viện Nghiên cứu Alpha', { stewardId: ids.france }) }));
    expect(bad.details.fields).toEqual({ stewardId: 'choice' });
    await as('staff').partner.archive({ id, version: 2, archived: true });
    expect((await as('staff').partner.list({ q: 'alpha' })).rows).toEqual([]);
    expect((await as('staff').partner.list({ q: 'ALPHA', view: 'archived' })).rows).toHaveLength(1);
  });

  test('is computed from what hangs on it: by hand 0.15·½ + … of 100', async () => {
    const id = await create('Đại học Beta');
    await as('staff').partner.addInteraction({ partnerId: id, fields: interaction('2025-07-10', 'JOINT_EVENT'), idempotencyKey: key() });
    await as('staff').partner.addAgreement({ partnerId: id, fields: agreement({ expiresOn: null }), idempotencyKey: key() });
    // F ½ (memorandum), R 1 of 8 quarters, D ½ (joint event), C does not apply, M 0 (only ours), T 1 (today); the weights left add up to 0.75
    // 100·(0.15·0.5 + 0.2·0.125 + 0.2·0.5 + 0.1·0 + 0.1·1) ÷ 0.75 = 100·0.3 ÷ 0.75 = 40
    expect(await get(id)).toMatchObject({ substance: expect.closeTo(40, 9), stage: 'ACTIVE', paper: true });
    await as('staff').partner.addCommitment({
      partnerId: id,
      fields: { agreementId: null, text: 'Trao đổi đoàn', dueOn: '2025-06-01', status: 'KEPT', decidedOn: '2025-06-01' },
      idempotencyKey: key(),
    });
    // with C = 1 all weights stand: 100·(0.3 + 0.25) = 55
    expect((await get(id)).substance).toBeCloseTo(55, 9);
  });
});

describe('what hangs on a partner', () => {
  test('is refused where it makes no sense, and nothing is kept', async () => {
    const id = await create('Tổ chức Gamma');
    const ahead = await fault(as('staff').partner.addInteraction({ partnerId: id, fields: interaction('2025-07-11'), idempotencyKey: key() }));
    expect(ahead.details.fields).toEqual({ 'fields.on': 'dateInFuture' });
    const contact = { name: 'Bà A', role: '', email: 'a@example.org', phone: '', language: null, consentOn: null, leftOn: null };
    await expect(as('staff').partner.addContact({ partnerId: id, fields: contact, idempotencyKey: key() })).rejects.toThrow();
    const other = await create('Tổ chức Delta');
    const foreign = await as('staff').partner.addAgreement({ partnerId: other, fields: agreement(), idempotencyKey: key() });
    const renewal = await fault(as('staff').partner.addAgreement({ partnerId: id, fields: agreement({ renewsId: foreign.id }), idempotencyKey: key() }));
    expect(renewal.details.fields).toEqual({ 'fields.renewsId': 'choice' });
    expect(await get(id)).toMatchObject({ interactions: [], contacts: [], agreements: [] });
  });

  test('changes once per version', async () => {
    const id = await create('Tổ chức Epsilon');
    const made = await as('staff').partner.addInteraction({ partnerId: id, fields: interaction('2025-07-01'), idempotencyKey: key() });
    const change = (on: string) => as('staff').partner.updateInteraction({ id: made.id, version: 1, fields: interaction(on) });
    const outcomes = await Promise.allSettled([change('2025-07-02'), change('2025-07-03')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    // either may come first: who comes last is shown the day that was kept
    const [kept] = (await get(id)).interactions;
    const current = { version: 2, ...interaction(kept?.on ?? ''), on: expect.stringMatching(/^2025-07-0[23]$/) };
    expect(await fault(change('2025-07-04'))).toMatchObject({ kind: 'conflict', details: { current: { ...current, on: kept?.on } } });
    await as('staff').partner.removeInteraction({ id: made.id, version: 2 });
    expect((await get(id)).interactions).toEqual([]);
  });

  test('papers are checked by what they hold, and read by who may', async () => {
    const id = await create('Tổ chức Zeta');
    const { id: agreementId } = await as('staff').partner.addAgreement({ partnerId: id, fields: agreement(), idempotencyKey: key() });
    const bytes = new TextEncoder().encode('%PDF-1.4\n%%EOF');
    const { id: fileId } = await as('staff').partner.addFile({ agreementId, file: { name: 'ký kết.exe', bytes } });
    const html = new TextEncoder().encode('<script>alert(1)</script>');
    expect((await fault(as('staff').partner.addFile({ agreementId, file: { name: 'a.pdf', bytes: html } }))).message).toBe('file.error.kind');
    expect(await own.db.storedFile.count()).toBe(1);
    expect(await as('staff').partner.agreementFile({ agreementId, fileId })).toMatchObject({ name: 'ký kết.pdf', mime: 'application/pdf' });
    await as('staff').partner.saveLink({ partnerId: id, fields: link(ids.france), was: null });
    await as('staff').partner.saveLink({ partnerId: id, fields: link(ids.laos), was: null });
    // both work with the partner; France signed
    expect(await as('france').partner.agreementFile({ agreementId, fileId })).toMatchObject({ id: fileId });
    expect(await fault(as('laos').partner.agreementFile({ agreementId, fileId }))).toMatchObject({ kind: 'notFound' });
    const promise = { agreementId, text: 'Gửi hồ sơ đoàn', dueOn: '2025-09-01', status: 'OPEN' as const, decidedOn: null };
    await as('staff').partner.addCommitment({ partnerId: id, fields: promise, idempotencyKey: key() });
    await as('staff').partner.removeAgreement({ id: agreementId, version: 1 });
    expect(await own.db.storedFile.count()).toBe(0);
    // the promises made in it go with it, and the log keeps what they said
    expect((await get(id)).commitments).toEqual([]);
    const row = await own.db.auditLog.findFirstOrThrow({ where: { entityId: id, action: 'partner.removeAgreement' } });
    expect(row.before).toMatchObject({ id: agreementId, commitments: [{ text: 'Gửi hồ sơ đoàn' }] });
  });
});

test('a link that was changed or taken out meanwhile is not written over unseen', async () => {
  const id = await create('Câu lạc bộ Cầu Vồng');
  const save = (more: object, was: { role: 'LEAD' | 'SUPPORT'; since: string | null; until: string | null } | null) =>
    as('staff').partner.saveLink({ partnerId: id, fields: { ...link(ids.france), ...more }, was });
  const opened = { role: 'LEAD' as const, since: null, until: null };
  await save({}, null);
  // two who link the same association: the second sees what the first entered
  expect(await fault(save({ since: '2021-01-01' }, null))).toMatchObject({ kind: 'conflict', details: { current: link(ids.france) } });
  await save({ since: '2020-01-01' }, opened);
  const now = { ...opened, since: '2020-01-01' };
  expect(await fault(save({ until: '2024-12-31' }, opened))).toMatchObject({
    kind: 'conflict',
    details: { current: { ...now, organisationId: ids.france } },
  });
  // seen and chosen
  await save({ until: '2024-12-31' }, now);
  expect((await get(id)).links).toMatchObject([{ since: null, until: '2024-12-31' }]);
  await as('staff').partner.removeLink({ partnerId: id, organisationId: ids.france });
  expect(await fault(save({}, { ...opened, until: '2024-12-31' }))).toMatchObject({ kind: 'notFound' });
  expect((await get(id)).links).toEqual([]);
});

test('an association reads its own partners alone, without what the office notes for itself', async () => {
  const id = await create('Câu lạc bộ Hoa Sen');
  await as('staff').partner.saveLink({ partnerId: id, fields: link(ids.france), was: null });
  await as('staff').partner.addInteraction({ partnerId: id, fields: { ...interaction('2025-07-01'), organisationId: ids.union }, idempotencyKey: key() });
  expect(await get(id, 'france')).toMatchObject({ note: null, interactions: [{ note: null }], links: [{ organisation: { id: ids.france } }] });
  expect(await fault(get(id, 'laos'))).toMatchObject({ kind: 'notFound' });
  expect((await as('laos').partner.list({ q: 'hoa sen' })).rows).toEqual([]);
  expect((await as('laos').partner.list({})).rows.map((row) => row.name.vi)).toEqual(['Tổ chức Zeta']);
  expect((await as('laos').search.list({ text: 'hoa sen' })).filter(({ noun }) => noun === 'partner')).toEqual([]);
  expect((await as('france').search.list({ text: 'hoa sen' })).filter(({ noun }) => noun === 'partner')).toMatchObject([{ id }]);
});

test('what other associations do with a shared partner counts for an association without saying who they are', async () => {
  const { db } = own;
  const id = await create('Nhà văn hóa Sigma');
  for (const organisationId of [ids.france, ids.laos]) await as('staff').partner.saveLink({ partnerId: id, fields: link(organisationId), was: null });
  for (const organisationId of [ids.france, ids.laos]) {
    await as('staff').partner.addInteraction({ partnerId: id, fields: { ...interaction('2025-05-01'), organisationId }, idempotencyKey: key() });
    await as('staff').partner.addAgreement({ partnerId: id, fields: agreement({ organisationId }), idempotencyKey: key() });
  }
  const shared = { planYearId: ids.year, title: { vi: 'Hội thảo của Hội tại Pháp' }, form: 'SEMINAR' as const, startsOn: day('2025-03-01') };
  const event = await db.event.create({ data: { ...shared, code: 'e-shared', hostId: ids.france, partners: { create: { partnerId: id } } } });
  const days = { startsOn: day('2025-01-01'), endsOn: day('2025-06-30'), opensOn: day('2025-06-30'), dueOn: day('2025-07-05'), locksOn: day('2025-07-31') };
  const period = await db.reportingPeriod.create({ data: { planYearId: ids.year, code: 'P1', name: { vi: 'Kỳ 1' }, ...days } });
  const activity = { eventId: event.id, outcome: 'HELD' as const, role: 'HOST' as const, title: 'Hội thảo', form: 'SEMINAR' as const };
  const handedIn = { status: 'APPROVED' as const, firstSubmittedOn: day('2025-07-01'), submittedAt: day('2025-07-01'), decidedAt: day('2025-07-02') };
  await db.activityReport.create({ data: { ...handedIn, periodId: period.id, organisationId: ids.france, activities: { create: activity } } });

  const [office, laos] = [await get(id), await get(id, 'laos')];
  const told = (detail: typeof office) => [
    detail.interactions.map(({ organisation, elsewhere, event: at }) => [organisation?.id ?? null, elsewhere, at?.id ?? null]).sort(),
    detail.agreements.map(({ organisation, elsewhere }) => [organisation?.id ?? null, elsewhere]).sort(),
  ];
  const both = [ids.france, ids.laos];
  expect(told(office)).toEqual([[...both.map((one) => [one, false, null]), [ids.france, false, event.id]].sort(), both.map((one) => [one, false]).sort()]);
  expect(told(laos)).toEqual([
    [
      [null, true, null],
      [null, true, null],
      [ids.laos, false, null],
    ].sort(),
    [
      [null, true],
      [ids.laos, false],
    ].sort(),
  ]);
  // they count alike, and nothing that is sent names the other
  expect([laos.substance, laos.frequency, laos.lastOn]).toEqual([office.substance, office.frequency, office.lastOn]);
  const { rows } = await as('laos').partner.agreements({});
  expect(JSON.stringify([laos, rows.filter(({ partner }) => partner.id === id)])).not.toMatch(/Tổ chức fr|tại Pháp/);
  expect((await get(id, 'france')).interactions.find(({ event: at }) => at)).toMatchObject({ event: { id: event.id }, organisation: { id: ids.france } });
});

test('two are merged with all that hangs on them, and the merge is undone as it was', async () => {
  const { db } = own;
  const [a, b] = [await create('Hãng phim Theta'), await create('Nhóm Iota')];
  const event = await db.event.create({ data: { planYearId: ids.year, code: 'e1', title: { vi: 'Sự kiện' }, form: 'MEETING', startsOn: day('2025-03-01') } });
  await db.eventPartner.createMany({ data: [a, b].map((partnerId, index) => ({ eventId: event.id, partnerId, initiator: index ? 'THEIRS' : 'OURS' })) });
  for (const id of [a, b]) await as('staff').partner.saveLink({ partnerId: id, fields: link(ids.laos), was: null });
  await as('staff').partner.saveLink({ partnerId: a, fields: { ...link(ids.france), since: '2020-01-01' }, was: null });
  await as('staff').partner.addInteraction({ partnerId: a, fields: interaction('2025-05-01'), idempotencyKey: key() });
  await as('staff').partner.addAgreement({ partnerId: a, fields: agreement(), idempotencyKey: key() });
  const shape = async (id: string) => {
    const { interactions, agreements, links, contacts, commitments } = await get(id);
    const events = await db.eventPartner.findMany({ where: { partnerId: id } });
    return { interactions, agreements, links, contacts, commitments, events };
  };
  const before = [await shape(a), await shape(b)];
  await as('staff').partner.merge({ id: a, version: 1, intoId: b, intoVersion: 1 });
  expect(await get(a)).toMatchObject({ mergedInto: { id: b, undoable: true }, interactions: [], links: [] });
  const taken = await get(b);
  expect([taken.interactions.length, taken.agreements.length, taken.links.length]).toEqual([1, 1, 2]);
  expect(taken.merged).toMatchObject([{ id: a, undoable: true }]);
  expect((await as('staff').partner.list({ q: 'theta' })).rows).toEqual([]);
  expect(await fault(as('staff').partner.addInteraction({ partnerId: a, fields: interaction('2025-05-02'), idempotencyKey: key() }))).toMatchObject({
    message: 'partner.error.merged',
  });
  // a later merge has to be undone first
  const c = await create('Quỹ Kappa');
  await as('staff').partner.merge({ id: b, version: 2, intoId: c, intoVersion: 1 });
  expect(await fault(as('staff').partner.undoMerge({ id: a, version: 2 }))).toMatchObject({ message: 'partner.error.undoOrder' });
  await as('staff').partner.undoMerge({ id: b, version: 3 });
  expect(await fault(as('staff').partner.undoMerge({ id: a, version: 1 }))).toMatchObject({ kind: 'conflict' });
  await as('staff').partner.undoMerge({ id: a, version: 2 });
  expect([await shape(a), await shape(b)]).toEqual(before);
  expect((await db.auditLog.findMany({ where: { entityId: a } })).map(({ action }) => action)).toContain('partner.undoMerge');
});

test('the log says which fields of a person there were written, never what stands in them: it can never be erased', async () => {
  const id = await create('Tổ chức Mu');
  const person = { name: 'Trần Bí Mật', role: 'Tùy viên', email: 'bimat@example.org', phone: '+84 24 9876', language: 'vi' as const, consentOn: '2025-01-01' };
  const made = await as('staff').partner.addContact({ partnerId: id, fields: { ...person, leftOn: null }, idempotencyKey: key() });
  await as('staff').partner.updateContact({ id: made.id, version: 1, fields: { ...person, leftOn: '2025-06-30' } });
  await as('staff').partner.removeContact({ id: made.id, version: 2 });
  const rows = await own.db.auditLog.findMany({ where: { entityId: id, action: { endsWith: 'Contact' } }, orderBy: { id: 'asc' } });
  expect(rows.map(({ action, before, after }) => [action, before, after])).toEqual([
    ['partner.addContact', null, { contactId: made.id, fields: ['name', 'role', 'email', 'phone', 'language', 'consentOn'] }],
    ['partner.updateContact', null, { contactId: made.id, fields: ['leftOn'] }],
    ['partner.removeContact', { contactId: made.id }, null],
  ]);
});

/** Holds a partner as a merge under way does, begins `call`, and lets it go once the call waits. */
async function whileMerging<T>(id: string, intoId: string, call: () => Promise<T>): Promise<T> {
  const { db } = own;
  let running: Promise<T> | null = null;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "partner" WHERE "id" = ${id}::uuid FOR UPDATE`;
    await tx.partner.update({ where: { id }, data: { mergedIntoId: intoId, version: { increment: 1 } } });
    running = call();
    running.catch(() => undefined);
    for (let waiting = 0; waiting === 0; ) {
      const [row] = await db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      waiting = row?.count ?? 0;
    }
  });
  if (!running) throw new Error('not begun');
  return running;
}

test('what is written while two are being merged waits, and is refused rather than kept where nobody sees it', async () => {
  const { db } = own;
  const [a, b, c, d, e] = [
    await create('Trường Nu'),
    await create('Hãng Xi'),
    await create('Báo Omicron'),
    await create('Nhà hát Pi'),
    await create('Quỹ Rho'),
  ];
  const call = { partnerId: a, fields: interaction('2025-05-02'), idempotencyKey: key() };
  expect(await fault(whileMerging(a, b, () => as('staff').partner.addInteraction(call)))).toMatchObject({ message: 'partner.error.merged' });
  expect(await fault(whileMerging(c, b, () => as('staff').partner.saveLink({ partnerId: c, fields: link(ids.laos), was: null })))).toMatchObject({
    message: 'partner.error.merged',
  });
  expect(await db.partnerInteraction.count({ where: { partnerId: a } })).toBe(0);
  expect(await db.partnerLink.count({ where: { partnerId: c } })).toBe(0);
  // undoing a merge into one that is itself being merged away
  await as('staff').partner.merge({ id: d, version: 1, intoId: e, intoVersion: 1 });
  expect(await fault(whileMerging(e, b, () => as('staff').partner.undoMerge({ id: d, version: 2 })))).toMatchObject({ message: 'partner.error.undoOrder' });
});
