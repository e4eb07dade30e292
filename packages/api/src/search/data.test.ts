import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import type { Role } from '@nhipcau/domain/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintScope } from '../scope.ts';
import { listHits } from './data.ts';
import { listStaffHits } from './data-staff.ts';

let own: TestDatabase;
const everything = mintScope('search.read', null);

beforeAll(async () => {
  own = await createTestDatabase();
  const { db } = own;
  const union = await db.organisation.create({ data: { code: 'u', kind: 'UNION', name: { vi: 'Liên hiệp Hà Nội' }, path: 'u' } });
  const [france, laos] = [
    await db.organisation.create({
      data: { code: 'fr', kind: 'ASSOCIATION', name: { vi: 'Hội hữu nghị Việt Nam - Pháp', en: 'France' }, path: 'u/fr', parentId: union.id },
    }),
    await db.organisation.create({ data: { code: 'la', kind: 'ASSOCIATION', name: { vi: 'Hội hữu nghị Việt Nam - Lào' }, path: 'u/la', parentId: union.id } }),
  ];
  const year = await db.planYear.create({ data: { year: 2025, startsOn: new Date('2025-01-01'), endsOn: new Date('2025-12-31') } });
  const event = (code: string, title: string, hostId: string) => ({ code, title: { vi: title }, hostId, planYearId: year.id, form: 'FESTIVAL' as const });
  await db.event.createMany({ data: [event('e1', 'Kỷ niệm Điện Biên Phủ', france.id), event('e2', 'Lễ hội 100% sen', laos.id)] });
});
afterAll(() => own.drop());

const titles = async (text: string, scope = everything) => (await listHits(own.db, scope, text)).map((hit) => (hit.title as { vi: string }).vi);

test('accents and case do not matter, and every word must be there', async () => {
  expect(await titles('dien bien')).toEqual(['Kỷ niệm Điện Biên Phủ']);
  expect(await titles('ĐIỆN phu')).toEqual(['Kỷ niệm Điện Biên Phủ']);
  expect(await titles('dien sen')).toEqual([]);
});

test('a name in another language is found too', async () => {
  expect(await titles('france')).toEqual(['Hội hữu nghị Việt Nam - Pháp']);
});

test('signs of LIKE are letters like any other', async () => {
  expect(await titles('100%')).toEqual(['Lễ hội 100% sen']);
  expect(await titles('%%')).toEqual(['Lễ hội 100% sen'].filter((title) => title.includes('%%')));
});

test('an association finds only what lies in its own subtree', async () => {
  const laos = mintScope('search.read', { id: 'x', path: 'u/la' });
  expect(await titles('dien bien', laos)).toEqual([]);
  expect(await titles('huu nghi', laos)).toEqual(['Hội hữu nghị Việt Nam - Lào']);
});

test('trainings, skills and people are found by whoever may open them', async () => {
  const { db } = own;
  const { id: organisationId } = await db.organisation.findFirstOrThrow({ where: { kind: 'UNION' } });
  await db.training.create({ data: { title: { vi: 'Bồi dưỡng tiếng Pháp' } } });
  await db.skill.create({ data: { code: 'fr', group: 'LANGUAGE', language: 'fr', name: { vi: 'Tiếng Pháp' } } });
  await db.staffMember.create({ data: { name: 'Tiếng Văn Pháp', organisationId } });
  const nouns = async (role: Role) => (await listStaffHits(db, role, 'tieng phap')).map(({ noun }) => noun);
  expect(await nouns('LEADER')).toEqual(['training', 'skill', 'person']);
  expect(await nouns('STAFF')).toEqual(['training']);
  expect(await nouns('ASSOCIATION')).toEqual([]);
});
