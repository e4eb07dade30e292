/** One field of a record, before and after; undefined: it was not there. */
export interface FieldChange {
  /** path of the field: `title.vi` */
  path: string;
  before: unknown;
  after: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The leaves of a stored value, by path; lists are leaves. */
function leaves(value: unknown, prefix = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  if (!isRecord(value)) {
    if (prefix) found.set(prefix, value);
    return found;
  }
  for (const [key, part] of Object.entries(value)) {
    for (const [path, leaf] of leaves(part, prefix ? `${prefix}.${key}` : key)) found.set(path, leaf);
  }
  return found;
}

/**
 * What differs between two stored versions of a record, field by field. A field that `after` does not mention was not touched, unless the record went
 * (`after` null); the counter `version` says nothing to a reader.
 */
export function diffOf(before: unknown, after: unknown): FieldChange[] {
  const [old, fresh] = [leaves(before), leaves(after)];
  const paths = after === null || after === undefined ? [...old.keys()] : [...fresh.keys()];
  return paths
    .filter((path) => path !== 'version' && JSON.stringify(old.get(path) ?? null) !== JSON.stringify(fresh.get(path) ?? null))
    .map((path) => ({ path, before: old.get(path), after: fresh.get(path) }));
}
