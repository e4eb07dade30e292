import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeOffice, newKey, type Office, PDF, refusal, TODAY } from './skill.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await makeOffice();
});
afterAll(() => office.own.drop());

const estimate = (more: object = {}) => ({
  ...{ skillId: office.fr, level: 5, kind: 'SELF' as const, assessedOn: TODAY, expiresOn: null, note: null, idempotencyKey: newKey() },
  ...more,
});
const certificate = (more: object = {}) => ({
  ...estimate(),
  kind: 'CERTIFICATE' as const,
  expiresOn: '2025-08-01',
  file: { name: 'chứng chỉ.pdf', bytes: PDF },
  ...more,
});
const coverage = async (today = TODAY) => (await office.as('leader', today).skill.overview()).coverage.covered;

test('everybody sees their own record and nobody else’s; whoever has none is told so', async () => {
  expect((await office.as('lan').skill.me())?.name).toBe('Bùi Thị Lan');
  expect((await office.as('minh').skill.me())?.id).toBe(office.minh);
  expect(await office.as('nobody').skill.me()).toBeNull();
  for (const name of ['lan', 'minh']) {
    expect(await refusal(office.as(name).skill.person({ id: office.minh }))).toMatchObject({ key: 'errors.forbidden' });
    expect(await refusal(office.as(name).skill.people({}))).toMatchObject({ key: 'errors.forbidden' });
    expect(await refusal(office.as(name).skill.overview())).toMatchObject({ key: 'errors.forbidden' });
  }
  expect(await refusal(office.as('nobody').skill.assessMyself(estimate()))).toMatchObject({ key: 'skill.error.noRecord' });
  expect(await refusal(office.as('nobody').skill.takeOutOwn())).toMatchObject({ key: 'errors.notFound' });
});

test('an estimate does not count until somebody else confirms it', async () => {
  const before = await coverage();
  const input = estimate();
  const { id } = await office.as('lan').skill.assessMyself(input);
  // a second click or a retry makes no second one
  expect(await office.as('lan').skill.assessMyself(input)).toEqual({ id });
  expect(await office.db.assessment.count({ where: { staffMemberId: office.lan } })).toBe(1);
  expect(await coverage()).toBe(before);
  expect((await office.as('admin').skill.people({ state: 'waiting' })).rows.map((row) => row.name)).toEqual(['Bùi Thị Lan']);
  expect(await refusal(office.as('leader').skill.confirmAssessment({ id, level: 4 }))).toMatchObject({ key: 'errors.forbidden' });
  await office.as('admin').skill.confirmAssessment({ id, level: 4 });
  expect(await refusal(office.as('admin').skill.confirmAssessment({ id, level: 4 }))).toMatchObject({ key: 'skill.error.confirmedAlready' });
  expect(await coverage()).toBe(before + 1);
  expect((await office.as('admin').skill.people({ state: 'waiting' })).total).toBe(0);
  expect(await refusal(office.as('lan').skill.removeOwnAssessment({ id }))).toMatchObject({ key: 'skill.error.confirmedStays' });
  await office.db.assessment.deleteMany();
});

test('a certificate counts once confirmed, and its slot opens on the day after its end', async () => {
  const { id } = await office.as('lan').skill.assessMyself(certificate());
  expect(await coverage()).toBe(0);
  await office.as('admin').skill.confirmAssessment({ id, level: 5 });
  expect(await coverage()).toBe(1);
  expect(await coverage('2025-08-01')).toBe(1);
  expect(await coverage('2025-08-02')).toBe(0);
  const now = await office.as('leader').skill.overview();
  expect(now.certificates).toMatchObject([{ id, stage: 30, opens: 1, person: { name: 'Bùi Thị Lan' } }]);
  const later = await office.as('leader', '2025-08-02').skill.overview();
  expect(later.certificates).toMatchObject([{ id, stage: null, opens: 1 }]);
  const { departure } = await office.as('leader').skill.person({ id: office.lan });
  expect(departure).toMatchObject({ lost: [{ id: office.fr, level: 4 }], languages: ['fr'], partners: [] });
});

test('the scan is read by its owner and by whoever may read records', async () => {
  const { id } = await office.db.assessment.findFirstOrThrow({ where: { staffMemberId: office.lan, fileId: { not: null } } });
  expect(await office.as('lan').skill.ownCertificateFile({ id })).toMatchObject({ name: 'chứng chỉ.pdf', mime: 'application/pdf' });
  expect(await refusal(office.as('minh').skill.ownCertificateFile({ id }))).toMatchObject({ key: 'errors.notFound' });
  expect(await refusal(office.as('lan').skill.certificateFile({ id }))).toMatchObject({ key: 'errors.forbidden' });
  expect(new Uint8Array((await office.as('leader').skill.certificateFile({ id })).bytes)).toEqual(PDF);
  expect(await refusal(office.as('minh').skill.removeOwnAssessment({ id }))).toMatchObject({ key: 'errors.notFound' });
});

test('what is unfit is refused and nothing of it is kept', async () => {
  const kept = async () => [await office.db.assessment.count(), await office.db.storedFile.count()];
  const before = await kept();
  const me = office.as('lan').skill;
  expect(await refusal(me.assessMyself(certificate({ file: null })))).toMatchObject({ key: 'skill.error.certificateNeedsFile' });
  const html = { name: 'a.pdf', bytes: new TextEncoder().encode('<html><script>1</script>') };
  expect(await refusal(me.assessMyself(certificate({ file: html })))).toMatchObject({ key: 'file.error.kind' });
  expect(await refusal(me.assessMyself(estimate({ file: certificate().file })))).toMatchObject({ key: 'skill.error.fileWithoutCertificate' });
  expect(await refusal(me.assessMyself(estimate({ assessedOn: '2025-07-11' })))).toMatchObject({ fields: { assessedOn: 'dateInFuture' } });
  expect(await refusal(me.assessMyself(estimate({ skillId: newKey() })))).toMatchObject({ fields: { skillId: 'choice' } });
  await expect(me.assessMyself(estimate({ level: 7 }))).rejects.toThrow();
  await expect(me.assessMyself(certificate({ expiresOn: '2025-01-01' }))).rejects.toThrow();
  // nobody says of themselves that it is confirmed
  await expect(me.assessMyself(estimate({ kind: 'CONFIRMED' }))).rejects.toThrow();
  expect(await kept()).toEqual(before);
});

test('nobody confirms their own level, administrators included', async () => {
  const { id: own } = await office.db.staffMember.create({ data: { name: 'Quản trị', organisationId: office.union.id, userId: office.admin } });
  const { id } = await office.as('admin').skill.assessMyself(estimate());
  expect(await refusal(office.as('admin').skill.confirmAssessment({ id, level: 5 }))).toMatchObject({ key: 'skill.error.confirmOwn' });
  const assess = { ...estimate(), kind: 'CONFIRMED' as const, staffMemberId: own };
  expect(await refusal(office.as('admin').skill.assess(assess))).toMatchObject({ key: 'skill.error.confirmOwn' });
});
