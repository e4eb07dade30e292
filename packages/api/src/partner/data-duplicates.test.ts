import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { likePartners, webDomainOf } from '@nhipcau/domain/partner';
import type { LocalText } from '@nhipcau/domain/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPartnerDuplicates } from './data-duplicates.ts';

const KNOWN: { name: LocalText; countries: string[]; website?: string }[] = [
  { name: { vi: 'Hội hữu nghị Pháp – Việt', en: 'France–Vietnam Friendship Society', fr: 'Amitié France Vietnam' }, countries: ['FR'] },
  { name: { vi: 'Hội Hữu nghị Pháp Việt vùng Một' }, countries: ['FR'] },
  { name: { vi: 'Hội hữu nghị Việt – Pháp' }, countries: [] },
  { name: { vi: 'Hội hữu nghị Lào – Việt' }, countries: ['LA'] },
  { name: { vi: 'Quỹ Đồng Hành', en: 'Companion Fund' }, countries: ['DE'], website: 'https://www.quy.example/vi' },
  { name: { vi: 'Quỹ Đồng Hạnh' }, countries: ['DE'] },
  { name: { vi: 'Ô' }, countries: ['JP'] },
];
const ASKED: { name: LocalText; countries: string[]; website: string | null }[] = [
  { name: { vi: 'hoi huu nghi phap viet' }, countries: ['FR'], website: null },
  { name: { vi: 'Hội mới', fr: 'Amitié France-Vietnam' }, countries: [], website: null },
  { name: { vi: 'Companion Funds' }, countries: ['DE'], website: null },
  { name: { vi: 'Quỹ đồng hành' }, countries: ['DE'], website: null },
  { name: { vi: 'Tên khác hẳn' }, countries: ['BR'], website: 'http://quy.example' },
  { name: { vi: 'ô' }, countries: [], website: null },
  { name: { vi: '%_' }, countries: [], website: null },
];

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase();
  await own.db.partner.createMany({
    data: KNOWN.map(({ website = null, ...row }, index) => ({
      ...{
        ...row,
        name: { ...row.name },
        code: `d${index}`,
        kind: 'FOREIGN_NGO' as const,
        region: 'EUROPE' as const,
        website,
        webDomain: webDomainOf(website),
      },
    })),
  });
});
afterAll(() => own.drop());

test('the register proposes what comparing each with each finds', async () => {
  const known = (await own.db.partner.findMany()).map(({ id, webDomain, countries, code }) => ({
    ...{ id, webDomain, countries },
    name: KNOWN[Number(code.slice(1))]?.name ?? { vi: '' },
  }));
  const answers = await Promise.all(ASKED.map((asked) => findPartnerDuplicates(own.db, { id: null, ...asked })));
  const pairs = answers.map((found) => found.map(({ id, reason }) => `${reason} ${id}`).sort());
  expect(pairs).toEqual(
    ASKED.map(({ website, ...asked }) =>
      likePartners({ ...asked, webDomain: webDomainOf(website) }, known)
        .map(({ id, reason }) => `${reason} ${id}`)
        .sort(),
    ),
  );
  expect(pairs.map((found) => found.length)).toEqual([3, 1, 1, 2, 1, 1, 0]);
});
