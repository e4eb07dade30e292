import { createDb } from '@nhipcau/db';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readUser } from '../context.ts';
import { createCaller } from '../root.ts';
import { mintScope } from '../scope.ts';
import { getCoverage } from './data-coverage.ts';
import { getNetwork } from './data-network.ts';
import { listRelationsDays } from './data-relations.ts';
import { getScatter } from './data-scatter.ts';
import { pictureFilters } from './types-pictures.ts';

const TODAY = '2025-07-10';
const all = mintScope('partner.read', null);
const NO_FILTER = pictureFilters.parse({});
let own: TestDatabase;
let france: { id: string; path: string };

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const interaction = (partnerId: string, on: string, kind: 'MEETING' | 'JOINT_EVENT' = 'MEETING') => ({
  partnerId,
  on: day(on),
  kind,
  initiator: 'OURS' as const,
});
const ids: Record<string, string> = {};

beforeAll(async () => {
  own = await createTestDatabase();
  const { db } = own;
  const union = await db.organisation.create({ data: { code: 'u', kind: 'UNION', name: { vi: 'Liên hiệp' }, path: 'u' } });
  const association = (code: string, vi: string) =>
    db.organisation.create({ data: { code, kind: 'ASSOCIATION', name: { vi }, path: `u/${code}`, parentId: union.id } });
  france = await association('fr', 'Hội Pháp');
  const japan = await association('jp', 'Hội Nhật');
  const make = async (code: string, kind: 'EMBASSY' | 'UNIVERSITY' | 'FOREIGN_NGO', region: 'EUROPE' | 'NORTHEAST_ASIA', countries: string[]) => {
    ids[code] = (await db.partner.create({ data: { code, name: { vi: code }, kind, region, countries } })).id;
    return ids[code] ?? '';
  };
  const embassy = await make('embassy', 'EMBASSY', 'EUROPE', ['FR']);
  const university = await make('university', 'UNIVERSITY', 'NORTHEAST_ASIA', ['JP']);
  const fund = await make('fund', 'FOREIGN_NGO', 'EUROPE', ['FR', 'BE']);
  const gone = await make('gone', 'EMBASSY', 'EUROPE', ['BE']);
  await db.partner.update({ where: { id: gone }, data: { archivedAt: day('2025-01-01') } });
  await db.partnerLink.createMany({
    data: [
      { partnerId: embassy, organisationId: france.id },
      { partnerId: university, organisationId: japan.id },
      { partnerId: fund, organisationId: france.id, until: day('2025-01-31') },
      { partnerId: fund, organisationId: japan.id },
    ],
  });
  // this year: three with the embassy, one with the university; the fund was last seen in May 2024
  await db.partnerInteraction.createMany({
    data: [
      interaction(embassy, '2025-02-01'),
      interaction(embassy, '2025-03-01', 'JOINT_EVENT'),
      interaction(embassy, '2025-06-01'),
      interaction(university, '2025-05-05'),
      interaction(fund, '2024-05-05'),
    ],
  });
  await db.agreement.create({ data: { partnerId: fund, kind: 'MEMORANDUM', title: { vi: 'Bản ghi nhớ' }, signedOn: day('2023-01-01') } });
  await db.coverageCell.createMany({
    data: [
      { countryCode: 'FR', kind: 'EMBASSY' },
      { countryCode: 'JP', kind: 'UNIVERSITY' },
      { countryCode: 'FR', kind: 'FOREIGN_NGO' },
      { countryCode: 'CU', kind: 'EMBASSY' },
    ],
  });
  await db.anniversary.createMany({
    data: [
      { key: 'relations_fr', monthDay: '09-01', baseYear: 1975, kind: 'bilateral', name: { vi: 'Quan hệ Pháp' }, verified: true },
      { key: 'relations_cu', monthDay: '12-02', baseYear: 1960, kind: 'bilateral', name: { vi: 'Quan hệ Cuba' }, verified: false },
      { key: 'laos_treaty', monthDay: '08-01', baseYear: 1977, kind: 'bilateral', name: { vi: 'Hiệp ước' }, verified: true },
    ],
  });
});
afterAll(() => own.drop());

test('network: partners, associations and links as the filters leave them', async () => {
  const network = await getNetwork(own.db, all, NO_FILTER, TODAY);
  expect(network.partners.map(({ name, stage }) => [name.vi, stage])).toEqual([
    ['embassy', 'ACTIVE'],
    ['fund', 'DORMANT'],
    ['university', 'ACTIVE'],
  ]);
  expect(network.links).toHaveLength(4);
  expect(network.links.filter(({ ended }) => ended)).toEqual([{ partnerId: ids.fund, organisationId: france.id, role: 'LEAD', ended: true }]);
  const dormant = await getNetwork(own.db, all, { ...NO_FILTER, stage: 'DORMANT' }, TODAY);
  expect([dormant.partners.length, dormant.organisations.length, dormant.total, dormant.choices.length]).toEqual([1, 2, 3, 2]);
});

test('an association sees its own partners, and only its own links', async () => {
  const scope = mintScope('partner.read', france);
  const network = await getNetwork(own.db, scope, NO_FILTER, TODAY);
  expect(network.partners.map(({ name }) => name.vi)).toEqual(['embassy', 'fund']);
  expect(network.organisations.map(({ name }) => name.vi)).toEqual(['Hội Pháp']);
  expect((await getScatter(own.db, scope, NO_FILTER, TODAY)).points.map(({ name }) => name.vi)).toEqual(['embassy', 'fund']);
  expect((await getCoverage(own.db, scope, TODAY)).filled).toBe(1);
  expect((await listRelationsDays(own.db, scope, TODAY, 12)).flatMap(({ partners }) => partners.map(({ name }) => name.vi))).toEqual(['embassy', 'fund']);
});

test('coverage and concentration by hand', async () => {
  const picture = await getCoverage(own.db, all, TODAY);
  // planned 4: France's embassy and Japan's university are filled; the dormant fund fills nothing, Cuba has nobody
  expect([picture.planned, picture.filled, picture.coverage]).toEqual([4, 2, 0.5]);
  expect(picture.gaps).toEqual([
    { countryCode: 'CU', kind: 'EMBASSY' },
    { countryCode: 'FR', kind: 'FOREIGN_NGO' },
  ]);
  // (3/4)² + (1/4)² = .625
  expect(picture.concentration).toBeCloseTo(0.625, 12);
  expect(picture.foremost).toMatchObject({ id: ids.embassy, share: 0.75 });
  const belgium = picture.rows.find(({ countryCode }) => countryCode === 'BE');
  expect(belgium?.cells.find(({ kind }) => kind === 'FOREIGN_NGO')).toEqual({ kind: 'FOREIGN_NGO', planned: false, filled: false, active: 0, others: 1 });
});

test('scatter marks the partnership on paper', async () => {
  const { points } = await getScatter(own.db, all, NO_FILTER, TODAY);
  expect(points.map(({ name, frequency, paper }) => [name.vi, frequency, paper])).toEqual([
    ['embassy', 3, false],
    ['fund', 1, true],
    ['university', 1, false],
  ]);
});

test('anniversaries of relations, each with the partners of the country', async () => {
  const days = await listRelationsDays(own.db, all, TODAY, 12);
  expect(days.map(({ countryCode, on, years, verified, partners }) => [countryCode, on, years, verified, partners.map(({ name }) => name.vi)])).toEqual([
    ['FR', '2025-09-01', 50, true, ['embassy', 'fund']],
    ['CU', '2025-12-02', 65, false, []],
  ]);
});

test('planning cells twice is planning them once, and is written down', async () => {
  const { id } = await own.db.user.create({ data: { email: 'staff@example.org', name: 'Văn phòng', role: 'STAFF' } });
  const user = await readUser(own.db, { userId: id, sessionVersion: 1 });
  const api = createCaller({ db: own.db, user, today: TODAY, locale: 'vi', requestId: 'plan', address: '192.0.2.1', sameOrigin: true });
  const cells = [{ countryCode: 'DE', kind: 'MEDIA' as const }];
  expect(await api.partnerPicture.plan({ cells, planned: true })).toEqual({ changed: 1 });
  expect(await api.partnerPicture.plan({ cells, planned: true })).toEqual({ changed: 0 });
  expect((await api.partnerPicture.coverage({})).planned).toBe(5);
  expect(await api.partnerPicture.plan({ cells, planned: false })).toEqual({ changed: 1 });
  expect(await own.db.auditLog.count({ where: { action: 'coverage.update' } })).toBe(3);
  await expect(api.partnerPicture.plan({ cells: [{ countryCode: 'XX', kind: 'MEDIA' }], planned: true })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('the number of statements does not depend on how many partners there are', async () => {
  const counted = createDb(own.url, 1);
  const statements = async () => {
    let count = 0;
    const watched = counted.$extends({
      query: {
        $allOperations: ({ args, query }) => {
          count += 1;
          return query(args);
        },
      },
    }) as unknown as typeof counted;
    await getNetwork(watched, all, NO_FILTER, TODAY);
    await getCoverage(watched, all, TODAY);
    await getScatter(watched, all, NO_FILTER, TODAY);
    await listRelationsDays(watched, all, TODAY, 12);
    return count;
  };
  const few = await statements();
  await own.db.partner.createMany({
    data: Array.from({ length: 60 }, (_, i) => ({
      code: `m${i}`,
      name: { vi: `m${i}` },
      kind: 'MEDIA' as const,
      region: 'EUROPE' as const,
      countries: ['FR'],
    })),
  });
  expect(await statements()).toBe(few);
  await counted.$disconnect();
});

test('a filter does not tell an association who else works with its partner', async () => {
  const japan = await own.db.organisation.findUniqueOrThrow({ where: { code: 'jp' } });
  const scope = mintScope('partner.read', france);
  // the fund works with both
  expect((await getScatter(own.db, scope, { ...NO_FILTER, associationId: japan.id }, TODAY)).points).toEqual([]);
  expect((await getScatter(own.db, all, { ...NO_FILTER, associationId: japan.id }, TODAY)).points).toHaveLength(2);
});
