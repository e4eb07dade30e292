import { type PartnerCandidate, partnerMatcher } from '@nhipcau/domain/partner';
import { type Result, timed } from './timing.ts';
import { open } from './world.ts';

const ROWS = 20_000;
/** Comparing so many partners with one another, checking a file of so many and taking it over may take so long, in seconds. */
const [COMPARING, CHECKING, TAKING] = [60, 120, 120];

const result = (what: string, time: number, bar: number): Result => ({
  part: 'import',
  what,
  seen: `${(time / 1000).toFixed(1)} s`,
  bar: `≤ ${bar} s`,
  holds: time <= bar * 1000,
});

/** Names that share most of their words, the worst case of the comparison. */
function compareAll(): void {
  const all: PartnerCandidate[] = Array.from({ length: ROWS }, (_, i) => {
    return { id: String(i), name: { vi: `Tổ chức hữu nghị quốc tế số ${i * 7919} tại nước thứ ${i % 200}` }, countries: ['FR'], webDomain: null };
  });
  const matcher = partnerMatcher(all.map((one) => one.name));
  for (const one of all) {
    matcher.find(one);
    matcher.add(one);
  }
}

const letters = (seed: number) =>
  Array.from({ length: 4 }, (_, i) => `${'bcdghklmnprstvx'[(seed >> (i * 3)) % 15]}${'aeiou'[(seed >> (i * 2 + 1)) % 5]}`).join('');

/** A file of partners in a world: compared, checked and taken over. */
export async function importResults(url: string): Promise<Result[]> {
  const results = [result(`${ROWS} partners compared with one another`, await timed(async () => compareAll()), COMPARING)];
  const world = await open(url);
  try {
    const { partnerImport } = await world.ask('staff');
    const rows = Array.from({ length: ROWS }, (_, i) => `${letters((i * 7919) % 32_749)} ${letters((i * 104_729) % 65_521)} ${i},FOREIGN_NGO,EUROPE,FR`);
    const text = ['Tên tiếng Việt,Loại đối tác,Khu vực,Quốc gia', ...rows].join('\n');
    const { id } = await partnerImport.create({ fileName: 'bench.csv', bytes: new TextEncoder().encode(text) });
    const { guess, version } = await partnerImport.get({ id });
    await partnerImport.map({ id, version, mapping: guess });
    const checking = await timed(async () => {
      for (let status = 'CHECKING'; status === 'CHECKING'; ) ({ status } = await partnerImport.check({ id }));
    });
    results.push(result(`${ROWS} rows checked`, checking, CHECKING));
    // names of few letters may resemble one another: they are all meant
    await partnerImport.decide({ id, number: null, wanted: true });
    let imported = 0;
    const taking = await timed(async () => {
      ({ imported } = await partnerImport.run({ id }));
    });
    if (imported !== ROWS) throw new Error(`${imported} of ${ROWS} rows were imported`);
    results.push(result(`${ROWS} rows taken over`, taking, TAKING));
    return results;
  } finally {
    await world.close();
  }
}
