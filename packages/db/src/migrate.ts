import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filters, migrationsList, openEngine, schemaFiles } from './engine.ts';
import { dbEnv } from './env.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const schemaDir = path.join(root, 'prisma/schema');
const migrationsDir = path.join(root, 'prisma/migrations');

/** `prisma migrate deploy` */
export async function migrate(url: string) {
  const engine = await openEngine(url, schemaDir);
  const list = migrationsList(migrationsDir);
  const before = await engine((e) => e.diagnoseMigrationHistory({ migrationsList: list, optInToShadowDatabase: false, filters }));
  if (before.editedMigrationNames.length) throw new Error(`applied migrations were edited: ${before.editedMigrationNames}`);
  return (await engine((e) => e.applyMigrations({ migrationsList: list, filters }))).appliedMigrationNames;
}

/** SQL from what the migrations make to what the schema says; '' when they agree. Needs the right to create a (shadow) database. */
export async function pendingSql(url: string) {
  const engine = await openEngine(url, schemaDir);
  const { exitCode, stdout } = await engine((e) =>
    e.diff({
      from: { tag: 'migrations', ...migrationsList(migrationsDir) },
      to: { tag: 'schemaDatamodel', ...schemaFiles(schemaDir) },
      script: true,
      exitCode: true,
      filters,
    }),
  );
  return exitCode === 2 ? (stdout ?? '') : '';
}

/** `prisma migrate dev --create-only` */
export async function newMigration(url: string, name: string, empty = false) {
  const sql = (await pendingSql(url)) || (empty ? '-- write SQL here\n' : '');
  if (!sql) return null;
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const dir = path.join(migrationsDir, `${stamp}_${name.replace(/\W+/g, '_')}`);
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, 'migration.sql'), sql);
  return dir;
}

const [command, ...args] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename) {
  const url = dbEnv().DATABASE_URL;
  if (command === 'deploy') console.log('migrations applied:', (await migrate(url)).join(', ') || 'none');
  else if (command === 'new')
    console.log((await newMigration(url, args[0] ?? 'change', args.includes('--empty'))) ?? 'nothing to do: schema and migrations agree');
  else if (command === 'drift') console.log((await pendingSql(url)) || 'no drift');
  else throw new Error('deploy | new NAME [--empty] | drift');
  process.exit(0);
}
