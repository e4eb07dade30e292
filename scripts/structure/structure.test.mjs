import { describe, expect, test } from 'vitest';
import { checkNames, checkSizes, checkWords } from './files.mjs';
import { checkCycles, checkImports, specifiers } from './imports.mjs';
import { argumentsOf, checkLocales } from './locales.mjs';
import { checkCatalog, checkTables } from './manifests.mjs';

const tree = (files) => new Map(Object.entries(files));
const messages = (faults) => faults.map((f) => f.message).join('\n');

describe('imports', () => {
  test('are found in all their forms', () => {
    const text = "import a from 'a';\nimport 'b';\nexport * from 'c';\nimport {\n  d,\n} from 'd';\nconst e = await import('e');\nimport type { F } from 'f';";
    expect(specifiers(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
  test('domain stays pure, its tests may use test tools', () => {
    const pure = { 'packages/domain/src/goal/rules.ts': "import { z } from 'zod';", 'packages/domain/src/goal/rules.test.ts': "import fc from 'fast-check';" };
    expect(checkImports(tree(pure))).toEqual([]);
    for (const name of ['react', 'node:fs', '@nhipcau/db', '@prisma/client']) {
      expect(checkImports(tree({ 'packages/domain/src/goal/rules.ts': `import x from '${name}';` }))).toHaveLength(1);
    }
  });
  test('run one way', () => {
    expect(checkImports(tree({ 'packages/api/src/goal/data.ts': "import { db } from '@nhipcau/db';" }))).toEqual([]);
    expect(messages(checkImports(tree({ 'packages/db/src/a.ts': "import x from '@nhipcau/api';" })))).toContain('packages/db must not import');
    expect(messages(checkImports(tree({ 'packages/ui/src/a.tsx': "import x from '@nhipcau/db';" })))).toContain('none of ours');
  });
  test('do not reach into another package by a path', () => {
    expect(messages(checkImports(tree({ 'packages/api/src/goal/data.ts': "import x from '../../../db/src/client.ts';" })))).toContain('across packages');
  });
  test('packages do not go in a circle', () => {
    const manifest = (name, ...deps) =>
      JSON.stringify({ name: `@nhipcau/${name}`, dependencies: Object.fromEntries(deps.map((d) => [`@nhipcau/${d}`, 'workspace:*'])) });
    expect(checkCycles(tree({ 'a/package.json': manifest('a', 'b'), 'b/package.json': manifest('b') }))).toEqual([]);
    const round = tree({ 'a/package.json': manifest('a', 'b'), 'b/package.json': manifest('b', 'c'), 'c/package.json': manifest('c', 'a') });
    expect(messages(checkCycles(round))).toContain('@nhipcau/a -> @nhipcau/b -> @nhipcau/c -> @nhipcau/a');
  });
});

describe('files', () => {
  test('have at most 400 lines', () => {
    expect(checkSizes(tree({ 'a.ts': 'x\n'.repeat(400) }))).toEqual([]);
    expect(messages(checkSizes(tree({ 'a.ts': 'x\n'.repeat(401) })))).toContain('401 lines');
  });
  test('of an api noun are named by role or verb', () => {
    const good = ['router.ts', 'router.test.ts', 'data.ts', 'data-bridge.ts', 'mutations.ts', 'submit.ts'];
    for (const name of good) expect(checkNames(tree({ [`packages/api/src/report/${name}`]: '' })), name).toEqual([]);
    expect(checkNames(tree({ 'packages/api/src/report/fetcher.ts': '' }))).toHaveLength(1);
  });
  test('lie in the room of a noun of the house', () => {
    expect(checkNames(tree({ 'apps/web/src/features/plan-year/card.tsx': '' }))).toEqual([]);
    expect(messages(checkNames(tree({ 'apps/web/src/features/gizmo/card.tsx': '' })))).toContain('"gizmo" is not a noun');
    expect(messages(checkNames(tree({ 'packages/api/src/utils.ts': '' })))).toContain('drawer');
  });
  test.each([
    ['packages/api/src/a.ts', '// @ts-expect-error later'],
    ['packages/api/src/a.test.ts', "test.only('x', () => {});"],
    ['packages/api/src/a.test.ts', "describe.skip('x', () => {});"],
    ['packages/api/src/a.ts', 'process.env.HOME'],
    ['e2e/specs/a.spec.ts', 'await page.waitForTimeout(100);'],
    ['packages/domain/src/goal/rules.ts', 'const now = new Date();'],
    ['apps/web/src/components/a.tsx', "import Link from 'next/link';"],
    ['apps/web/src/components/a.tsx', 'router.prefetch(href)'],
    ['apps/web/src/components/a.tsx', '<Link href={href} prefetch>'],
    ['apps/web/src/features/goal/a.tsx', "import { useQuery } from '@tanstack/react-query';"],
    ['apps/web/src/features/goal/a.tsx', "import { toast } from 'sonner';"],
  ])('%s does not say: %s', (file, text) => expect(checkWords(tree({ [file]: text }))).toHaveLength(1));
  test.each([
    ['packages/api/src/env.ts', 'process.env.HOME'],
    ['packages/db/src/dates.ts', 'new Date(iso)'],
    ['apps/web/src/components/menu-link.tsx', '<PrefetchingLink {...props} prefetch={meant ? null : false} />'],
    ['apps/web/src/trpc/client.tsx', "import { useQuery } from '@tanstack/react-query';"],
  ])('%s may say: %s', (file, text) => expect(checkWords(tree({ [file]: text }))).toEqual([]));
});

describe('locales', () => {
  const three = (vi, en, fr) =>
    tree(Object.fromEntries(Object.entries({ vi, en, fr }).map(([l, m]) => [`packages/i18n/messages/${l}/goal.json`, JSON.stringify(m)])));
  test('arguments of a message, those within choices too', () => {
    expect(argumentsOf('Xin chào {name}')).toEqual(['name']);
    expect(argumentsOf('{count, plural, one {# goal of {owner}} other {# goals}}')).toEqual(['count', 'owner']);
    expect(argumentsOf("literal '{braces}' and <b>{x}</b>")).toEqual(['<b>', 'x']);
    expect(argumentsOf('{open')).toBeNull();
  });
  test('agree', () => {
    expect(checkLocales(three({ a: { b: 'Mục tiêu {n}' } }, { a: { b: 'Goal {n}' } }, { a: { b: 'Objectif {n}' } }))).toEqual([]);
  });
  test.each([
    ['a missing key', three({ a: 'x', b: 'y' }, { a: 'x' }, { a: 'x', b: 'y' }), 'lacks "b"'],
    ['a key too many', three({ a: 'x' }, { a: 'x', c: 'z' }, { a: 'x' }), 'has "c"'],
    ['an empty text', three({ a: ' ' }, { a: 'x' }, { a: 'x' }), 'is empty'],
    ['a key for a text', three({ goalTitle: 'goalTitle' }, { goalTitle: 'x' }, { goalTitle: 'x' }), 'only its own key'],
    ['other arguments', three({ a: '{n}' }, { a: '{m}' }, { a: '{n}' }), 'takes {m}'],
    ['open brackets', three({ a: '{n' }, { a: '{n}' }, { a: '{n}' }), 'brackets'],
    ['a French sign that may begin a line', three({ a: 'Có không?' }, { a: 'Is it?' }, { a: 'Est-ce le cas ?' }), 'no-break space'],
    ['a missing language', tree({ 'packages/i18n/messages/vi/goal.json': '{}' }), 'is missing'],
  ])('%s is told', (_name, files, text) => expect(messages(checkLocales(files))).toContain(text));
});

describe('manifests and schema', () => {
  const uses = (version) => JSON.stringify({ dependencies: { zod: version } });
  test('what two packages use is in the catalog', () => {
    expect(checkCatalog(tree({ 'a/package.json': uses('catalog:'), 'b/package.json': uses('catalog:') }))).toEqual([]);
    expect(checkCatalog(tree({ 'a/package.json': uses('4.0.0'), 'b/package.json': uses('catalog:') }))).toHaveLength(1);
    expect(messages(checkCatalog(tree({ 'a/package.json': uses('^4.0.0') })))).toContain('pin one exact version');
  });
  test('every model has its table in a migration', () => {
    const schema = { 'prisma/schema/goal.prisma': 'model Goal {\n  id String @id\n\n  @@map("goal")\n}\n' };
    expect(checkTables(tree({ ...schema, 'prisma/migrations/1/migration.sql': 'CREATE TABLE "goal" (' }))).toEqual([]);
    expect(messages(checkTables(tree(schema)))).toContain('no migration makes the table of Goal');
  });
});
