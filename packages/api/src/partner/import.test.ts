import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { toCsv, toXlsx } from '@nhipcau/documents/export';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readUser } from '../context.ts';
import { createCaller } from '../root.ts';
import { CHECK_ROWS, lockImport } from './import-check.ts';

let own: TestDatabase;
let api: ReturnType<typeof createCaller>;

beforeAll(async () => {
  own = await createTestDatabase();
  const { id } = await own.db.user.create({ data: { email: 'staff@example.org', name: 'Văn phòng', role: 'STAFF' } });
  const user = await readUser(own.db, { userId: id, sessionVersion: 1 });
  api = createCaller({ db: own.db, user, today: '2025-07-10', locale: 'vi', requestId: 'import', address: '192.0.2.1', sameOrigin: true });
});
afterAll(() => own.drop());
beforeEach(async () => {
  await own.db.partnerImport.deleteMany();
  await own.db.partner.deleteMany();
});

const bytes = (text: string) => new TextEncoder().encode(text);
const HEAD = 'Tên tiếng Việt,Loại đối tác,Khu vực,Quốc gia,Trang web';
const csv = (...rows: string[]) => bytes([HEAD, ...rows].join('\n'));

/** Reads a file, takes the guessed columns and checks it to the end. */
async function checked(file: Uint8Array<ArrayBuffer>, fileName = 'partners.csv') {
  const { id } = await api.partnerImport.create({ fileName, bytes: file });
  const { guess, version } = await api.partnerImport.get({ id });
  await api.partnerImport.map({ id, version, mapping: guess });
  let steps = 0;
  for (let status = 'CHECKING'; status === 'CHECKING'; steps++) ({ status } = await api.partnerImport.check({ id }));
  return { id, steps, state: await api.partnerImport.get({ id }) };
}

test('rows with words of any language become partners, each with its audit row, and a second press imports nothing', async () => {
  const { id, state } = await checked(
    csv(
      'Đại sứ quán Pháp,Đại sứ quán,Châu Âu,Pháp,www.ambafrance.example',
      'Hội hữu nghị Nhật – Việt,Friendship body abroad,NORTHEAST_ASIA,Japan; KR,',
      'Đại học Vientiane,université,Asie du Sud-Est,laos,',
    ),
  );
  expect(state.counts).toEqual({ ready: 3, errors: 0, alike: 0, left: 0 });
  const [first, second] = await Promise.all([api.partnerImport.run({ id }), api.partnerImport.run({ id })]);
  expect(first).toEqual({ imported: 3, leftOut: 0 });
  expect(second).toEqual(first);
  const rows = await own.db.partner.findMany({ orderBy: { code: 'asc' } });
  expect(rows.map(({ code, kind, region, countries, webDomain }) => [code, kind, region, countries, webDomain])).toEqual([
    ['dt-0001', 'EMBASSY', 'EUROPE', ['FR'], 'ambafrance.example'],
    ['dt-0002', 'FRIENDSHIP_BODY', 'NORTHEAST_ASIA', ['JP', 'KR'], null],
    ['dt-0003', 'UNIVERSITY', 'SOUTHEAST_ASIA', ['LA'], null],
  ]);
  expect(await own.db.auditLog.count({ where: { action: 'partner.create', entityId: { in: rows.map((row) => row.id) } } })).toBe(3);
  const [chain] = await own.db.$queryRaw<{ broken: number }[]>`SELECT count(*)::int AS broken FROM audit_log a WHERE a.hash <> audit_hash(a)`;
  expect(chain?.broken).toBe(0);
  // its rows have served their purpose
  expect(await own.db.partnerImportRow.count()).toBe(0);
  expect((await api.partnerImport.get({ id })).status).toBe('DONE');
});

test('errors are told by row and column, and while there is one nothing is imported', async () => {
  const { id, state } = await checked(csv('Đại sứ quán Lào,Đại sứ quán,Đông Nam Á,Lào,', ',Đại sứ quá,Châu Âu,Atlantis,ftp://x', 'Hội B,MEDIA,EUROPE,,'));
  expect(state.counts).toMatchObject({ ready: 2, errors: 1 });
  const { rows } = await api.partnerImport.rows({ id, show: 'errors' });
  expect(rows).toMatchObject([
    {
      number: 3,
      issues: [
        { column: 'nameVi', value: '', message: 'required', header: 'Tên tiếng Việt' },
        { column: 'kind', value: 'Đại sứ quá', message: 'choice' },
        { column: 'countries', value: 'Atlantis', message: 'choice' },
        { column: 'website', value: 'ftp://x' },
      ],
    },
  ]);
  await expect(api.partnerImport.run({ id })).rejects.toMatchObject({ message: 'partner.import.error.hasErrors' });
  expect(await own.db.partner.count()).toBe(0);
});

test('what resembles a partner or an earlier row stays out unless it is wanted', async () => {
  const { id: known } = await own.db.partner.create({
    data: { code: 'dt-0007', name: { vi: 'Đại sứ quán Cộng hòa Pháp' }, kind: 'EMBASSY', region: 'EUROPE', countries: ['FR'] },
  });
  const { id, state } = await checked(
    csv('Dai su quan Cong hoa Phap,EMBASSY,EUROPE,FR,', 'Đại học Sorbonne,UNIVERSITY,EUROPE,FR,', 'Đại học Sorbonne,UNIVERSITY,EUROPE,FR,'),
  );
  expect(state.counts).toEqual({ ready: 1, errors: 0, alike: 2, left: 2 });
  const { rows } = await api.partnerImport.rows({ id, show: 'alike' });
  expect(rows.map(({ number, likeness: [first] }) => [number, first?.partnerId, first?.number])).toEqual([
    [2, known, null],
    [4, null, 3],
  ]);
  await api.partnerImport.decide({ id, number: 4, wanted: true });
  expect(await api.partnerImport.run({ id })).toEqual({ imported: 2, leftOut: 1 });
  expect((await own.db.partner.findMany({ orderBy: { code: 'asc' } })).map(({ code }) => code)).toEqual(['dt-0007', 'dt-0008', 'dt-0009']);
});

test('partners entered since the check stop the import, and the same file is taken up where it is', async () => {
  const file = csv('Hội A,MEDIA,EUROPE,FR,');
  const { id } = await checked(file);
  expect((await api.partnerImport.create({ fileName: 'again.csv', bytes: file })).id).toBe(id);
  await own.db.partner.create({
    data: { code: 'dt-0001', name: { vi: 'Hội A' }, kind: 'MEDIA', region: 'EUROPE', countries: ['FR'], createdAt: new Date(Date.now() + 1000) },
  });
  await expect(api.partnerImport.run({ id })).rejects.toMatchObject({ message: 'partner.import.error.changedSince' });
  expect(await own.db.partner.count()).toBe(1);
});

test('a failure halfway leaves nothing', async () => {
  const { id } = await checked(csv('Hội A,MEDIA,EUROPE,FR,', 'Báo Le Monde,MEDIA,EUROPE,FR,'));
  // the second row meets a constraint of the database
  await own.db.$executeRaw`UPDATE partner_import_row SET partner = jsonb_set(partner, '{kind}', '"NONSENSE"') WHERE number = 3`;
  await expect(api.partnerImport.run({ id })).rejects.toThrow();
  expect([await own.db.partner.count(), (await api.partnerImport.get({ id })).status]).toEqual([0, 'CHECKED']);
});

test('formulas are refused in a workbook, are text in CSV, and hostile files leave nothing', async () => {
  const { state } = await checked(csv("=cmd|' /C calc'!A0,MEDIA,EUROPE,FR,"));
  expect(state.counts.ready).toBe(1);
  await own.db.partnerImport.deleteMany();
  const file = (name: string, content: Uint8Array<ArrayBuffer>) => api.partnerImport.create({ fileName: name, bytes: content });
  await expect(file('a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 1, 1]))).rejects.toMatchObject({ message: 'partner.import.error.NOT_AN_XLSX' });
  await expect(file('a.xlsx', bytes('Tên'))).rejects.toMatchObject({ message: 'partner.import.error.NOT_AN_XLSX' });
  await expect(file('a.csv', bytes('a,b\n"x,1'))).rejects.toMatchObject({ message: 'partner.import.error.OPEN_QUOTE' });
  await expect(file('a.csv', bytes(HEAD))).rejects.toMatchObject({ message: 'partner.import.error.EMPTY' });
  await expect(file('a.exe', bytes('x'))).rejects.toMatchObject({ message: 'partner.import.error.UNSUPPORTED' });
  expect([await own.db.partnerImport.count(), await own.db.partnerImportRow.count()]).toEqual([0, 0]);
});

test('columns that are required must be chosen, and be in the file', async () => {
  const { id } = await api.partnerImport.create({ fileName: 'a.csv', bytes: bytes('x,y\n1,2') });
  await expect(api.partnerImport.map({ id, version: 1, mapping: { nameVi: 0, kind: 7 } })).rejects.toMatchObject({
    details: { fields: { region: 'required', kind: 'choice' } },
  });
  await expect(api.partnerImport.map({ id, version: 2, mapping: { nameVi: 0, kind: 0, region: 1 } })).rejects.toMatchObject({ kind: 'conflict' });
});

test('an export is imported again, column by column', async () => {
  const row = {
    code: 'x',
    name: 'Hội \'Sao\', "Paris"',
    nameEn: '=Star',
    kind: 'Tổ chức hữu nghị nước ngoài',
    countries: 'Pháp; Bỉ',
    region: 'Châu Âu',
    languages: 'Tiếng Pháp; Tiếng Anh',
    website: 'https://sao.example/vi',
  };
  const names = {
    code: 'Mã',
    name: 'Tên',
    nameEn: 'Tên tiếng Anh',
    kind: 'Loại',
    countries: 'Nước',
    region: 'Khu vực',
    languages: 'Ngôn ngữ',
    website: 'Trang web',
  };
  const columns = Object.entries(names).map(([key, header]) => ({ key, header, kind: 'text' as const }));
  for (const [name, file] of [
    ['a.csv', bytes(toCsv(columns, [row]))],
    ['a.xlsx', await toXlsx('x', columns, [row])],
  ] as const) {
    const { id } = await checked(file, name);
    await api.partnerImport.run({ id });
    const [partner] = await own.db.partner.findMany();
    expect(partner, name).toMatchObject({
      name: { vi: row.name, en: '=Star' },
      kind: 'FRIENDSHIP_BODY',
      countries: ['FR', 'BE'],
      region: 'EUROPE',
      languages: ['fr', 'en'],
      website: row.website,
    });
    await own.db.partner.deleteMany();
    await own.db.idempotencyKey.deleteMany();
  }
});

/** A word of four syllables that is another for another seed. */
const word = (seed: number) =>
  Array.from({ length: 4 }, (_, i) => `${'bcdghklmnprstvx'[(seed >> (i * 3)) % 15]}${'aeiou'[(seed >> (i * 2 + 1)) % 5]}`).join('');

test('a file longer than a step is checked in steps and taken over in one go', async () => {
  const length = CHECK_ROWS + 1;
  const rows = Array.from({ length }, (_, i) => `Quỹ ${word((i * 7919) % 32_749)} ${word((i * 104_729) % 65_521)} ${i},FOREIGN_NGO,EUROPE,FR,`);
  const { id, steps, state } = await checked(csv(...rows));
  expect(steps).toBe(2);
  expect(state.counts.errors).toBe(0);
  await api.partnerImport.decide({ id, number: null, wanted: true });
  expect(await api.partnerImport.run({ id })).toEqual({ imported: length, leftOut: 0 });
  expect(await own.db.partner.count()).toBe(length);
});

test('a choice made while the file is being taken over comes too late, and says so', async () => {
  const { id } = await checked(csv('Đại sứ quán Một,EMBASSY,EUROPE,FR,', 'Đại sứ quán Một,EMBASSY,EUROPE,FR,'));
  let choosing: Promise<unknown> | null = null;
  await own.db.$transaction(async (tx) => {
    await lockImport(tx, id);
    choosing = api.partnerImport.decide({ id, number: null, wanted: true }).catch((error: unknown) => (error instanceof Error ? error.message : error));
    const settled = choosing.then(() => true);
    for (let over = false; !over; ) {
      const [row] = await own.db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      over = (row?.count ?? 0) > 0 || (await Promise.race([settled, Promise.resolve(false)]));
    }
    await tx.partnerImport.update({ where: { id }, data: { status: 'DONE' } });
  });
  expect(await choosing).toBe('partner.import.error.done');
});
