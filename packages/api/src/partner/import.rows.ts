// A process of its own that imports a large workbook: how much memory it takes is told to the test that started it.
import { readFileSync } from 'node:fs';
import { createDb } from '@nhipcau/db';
import { readUser } from '../context.ts';
import { createCaller } from '../root.ts';

const KILOBYTES = 1024;

const begun = performance.now();
const db = createDb(process.argv[2] ?? '', 4);
const { id: userId } = await db.user.findFirstOrThrow({ where: { role: 'STAFF' } });
const user = await readUser(db, { userId, sessionVersion: 1 });
const api = createCaller({ db, user, today: '2025-07-10', locale: 'vi', requestId: 'rows', address: '192.0.2.1', sameOrigin: true });

const bytes = new Uint8Array(readFileSync(process.argv[3] ?? ''));
const { id } = await api.partnerImport.create({ fileName: 'large.xlsx', bytes });
const { guess, version } = await api.partnerImport.get({ id });
await api.partnerImport.map({ id, version, mapping: guess });
let steps = 0;
for (let status = 'CHECKING'; status === 'CHECKING'; steps++) ({ status } = await api.partnerImport.check({ id }));
await api.partnerImport.decide({ id, number: null, wanted: true });
const { imported } = await api.partnerImport.run({ id });
await db.$disconnect();
process.send?.({ imported, steps, peak: process.resourceUsage().maxRSS / KILOBYTES, seconds: (performance.now() - begun) / 1000 });
process.disconnect?.();
