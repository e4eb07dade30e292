// Holds the house to its plan (scripts/structure/rules.mjs). Each line says what to change.
import { root } from './processes.mjs';
import { checkNames, checkSizes, checkWords } from './structure/files.mjs';
import { checkCycles, checkImports } from './structure/imports.mjs';
import { checkLocales } from './structure/locales.mjs';
import { checkCatalog, checkTables } from './structure/manifests.mjs';
import { readTree } from './structure/tree.mjs';

const tree = readTree(root);
const checks = [checkImports, checkCycles, checkSizes, checkNames, checkWords, checkLocales, checkCatalog, checkTables];
const faults = checks.flatMap((check) => check(tree));
for (const { file, message } of faults) console.error(`${file}: ${message}`);
console.log(faults.length ? `${faults.length} faults in the structure` : `structure: ${tree.size} files in order`);
process.exitCode = faults.length ? 1 : 0;
