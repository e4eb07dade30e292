// A process of its own that imports a large workbook: how long it takes, and how much memory, is told to the one that started it.
import { readFileSync } from 'node:fs';
import { open } from './world.ts';

const KILOBYTES = 1024;

const world = await open(process.argv[2] ?? '');
const api = await world.ask('staff');
const begun = performance.now();
const bytes = new Uint8Array(readFileSync(process.argv[3] ?? ''));
const { id } = await api.partnerImport.create({ fileName: 'large.xlsx', bytes });
const { guess, version } = await api.partnerImport.get({ id });
await api.partnerImport.map({ id, version, mapping: guess });
for (let status = 'CHECKING'; status === 'CHECKING'; ) ({ status } = await api.partnerImport.check({ id }));
const checked = performance.now();
await api.partnerImport.decide({ id, number: null, wanted: true });
const { imported } = await api.partnerImport.run({ id });
const taken = performance.now();
await world.close();
process.send?.({ imported, peak: process.resourceUsage().maxRSS / KILOBYTES, checking: checked - begun, taking: taken - checked });
process.disconnect?.();
