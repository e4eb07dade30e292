import 'server-only';
import { getApi } from '@/server/api';

/** Organisations that have posts and people: the Union's office, its bodies and the associations. */
export async function staffOrganisations() {
  const all = await (await getApi()).organisation.list();
  return all.filter(({ kind, leftOn }) => (kind === 'UNION' || kind === 'BODY' || kind === 'ASSOCIATION') && leftOn === null);
}
