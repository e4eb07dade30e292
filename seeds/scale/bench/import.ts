import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toXlsx } from '@nhipcau/documents/export';
import { type PartnerCandidate, partnerMatcher } from '@nhipcau/domain/partner';
import { type Result, timed } from './timing.ts';

const ROWS = 20_000;
/** Comparing so many partners with one another, checking a workbook of so many and taking it over may take so long, in seconds. */
const [COMPARING, CHECKING, TAKING] = [60, 120, 120];
/** The process that imports it may hold so much, in MB. */
const MEMORY = 512;

const result = (what: string, time: number, bar: number): Result => ({
  part: 'import',
  what,
  seen: `${(time / 1000).toFixed(1)} s`,
  bar: `≤ ${bar} s`,
  holds: time <= bar * 1000,
});

/** Names that share most of their words, the worst case of the comparison. */
async function compareAll(): Promise<void> {
  const all: PartnerCandidate[] = Array.from({ length: ROWS }, (_, i) => {
    return { id: String(i), name: { vi: `Tổ chức hữu nghị quốc tế số ${i * 7919} tại nước thứ ${i % 200}` }, countries: ['FR'], webDomain: null };
  });
  const matcher = partnerMatcher(all.map((one) => one.name));
  for (const one of all) {
    matcher.find(one);
    matcher.add(one);
  }
}

const WORDS = ['Paris', 'Lyon', 'Tokyo', 'Osaka', 'Berlin', 'Lima', 'Quito', 'Accra', 'Cairo', 'Milan', 'Turin', 'Perth', 'Delhi', 'Busan', 'Riga', 'Oslo'];
/** A word of four syllables that is another for another seed. */
const word = (seed: number) =>
  Array.from({ length: 4 }, (_, i) => `${'bcdghklmnprstvx'[(seed >> (i * 3)) % 15]}${'aeiou'[(seed >> (i * 2 + 1)) % 5]}`).join('');

async function writeWorkbook(file: string): Promise<void> {
  const columns = ['Tên', 'Tên tiếng Anh', 'Loại', 'Khu vực', 'Nước', 'Ghi chú'].map((header, index) => ({
    key: String(index),
    header,
    kind: 'text' as const,
  }));
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const name = `${word((i * 7919) % 32_749)} ${word((i * 104_729) % 65_521)} ${WORDS[i % WORDS.length]} ${i}`;
    return {
      0: `Quỹ ${name}`,
      1: `Foundation ${name}`,
      2: 'FOREIGN_NGO',
      3: 'EUROPE',
      4: i % 2 ? 'Pháp' : 'Đức',
      5: 'Ghi chú dài vừa phải cho mỗi dòng của tệp nhập.',
    };
  });
  writeFileSync(file, await toXlsx('Đối tác', columns, rows));
}

interface Told {
  imported: number;
  peak: number;
  checking: number;
  taking: number;
}

/** Imports the workbook into a world, in a process of its own whose memory is limited. @throws Error where not every row arrives */
async function importRows(url: string): Promise<Told> {
  const folder = mkdtempSync(path.join(tmpdir(), 'partners-'));
  try {
    const file = path.join(folder, 'large.xlsx');
    await writeWorkbook(file);
    const child = fork(path.join(import.meta.dirname, 'import-rows.ts'), [url, file], { execArgv: ['--import', 'tsx', '--max-old-space-size=320'] });
    const [message] = await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`the import ended with ${code}`))),
    ]);
    const told = message as Told;
    if (told.imported !== ROWS) throw new Error(`${told.imported} of ${ROWS} rows were imported`);
    return told;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbook of partners for a world: compared, checked in steps and taken over in one go. */
export async function importResults(url: string): Promise<Result[]> {
  const comparing = await timed(compareAll);
  const { checking, taking, peak } = await importRows(url);
  return [
    result(`${ROWS} partners compared with one another`, comparing, COMPARING),
    result(`${ROWS} rows of a workbook checked`, checking, CHECKING),
    result(`${ROWS} rows of a workbook taken over`, taking, TAKING),
    { part: 'import', what: 'memory of the import', seen: `${peak.toFixed(0)} MB`, bar: `≤ ${MEMORY} MB`, holds: peak <= MEMORY },
  ];
}
