// package.json files and the database schema.

export function checkCatalog(tree) {
  const users = new Map();
  for (const [file, text] of tree) {
    if (!/(^|\/)package\.json$/.test(file)) continue;
    const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = JSON.parse(text);
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
      users.set(name, [...(users.get(name) ?? []), { file, version }]);
    }
  }
  const faults = [];
  for (const [name, uses] of users) {
    for (const { file, version } of uses) {
      if (name.startsWith('@nhipcau/')) {
        if (version !== 'workspace:*') faults.push({ file, message: `${name} is ours: write "workspace:*"` });
      } else if (version !== 'catalog:' && uses.length > 1) {
        faults.push({
          file,
          message: `${name} is used by ${uses.length} packages: put its version into the catalog of pnpm-workspace.yaml and write "catalog:"`,
        });
      } else if (version !== 'catalog:' && !/^\d/.test(version)) {
        faults.push({ file, message: `${name} is "${version}": pin one exact version` });
      }
    }
  }
  return faults;
}

/** Every model has a table in the migrations; that they agree in every column is a test of packages/db. */
export function checkTables(tree) {
  const sql = [...tree]
    .filter(([f]) => f.startsWith('prisma/migrations/'))
    .map(([, text]) => text)
    .join('\n');
  const faults = [];
  for (const [file, text] of tree) {
    if (!file.endsWith('.prisma')) continue;
    for (const [, model, body] of text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)) {
      const table = /@@map\("([^"]+)"\)/.exec(body)?.[1] ?? model;
      if (!sql.includes(`CREATE TABLE "${table}"`) && !sql.includes(`CREATE UNLOGGED TABLE "${table}"`))
        faults.push({ file, message: `no migration makes the table of ${model}: run \`npm run db:migrate:new -- add_${table}\`` });
    }
  }
  return faults;
}
