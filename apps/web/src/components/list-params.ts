export type SearchParams = Record<string, string | string[] | undefined>;

export interface ListParams<Sort extends string> {
  q: string;
  page: number;
  sort: Sort;
  direction: 'asc' | 'desc';
}

/** The first value of a parameter, trimmed and at most 200 characters; '' where it is missing. */
export const one = (params: SearchParams, name: string): string => {
  const value = params[name];
  return ((Array.isArray(value) ? value[0] : value) ?? '').trim().slice(0, 200);
};

/** Search text, page and order as the address gives them; whatever makes no sense falls back. `sort=-date` is descending. */
export function readListParams<Sort extends string>(
  params: SearchParams,
  { sorts, defaultSort }: { sorts: readonly Sort[]; defaultSort: Sort | `-${Sort}` },
): ListParams<Sort> {
  const asked = one(params, 'sort') || defaultSort;
  const parse = (text: string) => ({
    key: sorts.find((sort) => sort === text.replace(/^-/, '')),
    direction: text.startsWith('-') ? ('desc' as const) : ('asc' as const),
  });
  const { key, direction } = parse(asked);
  const fallback = parse(defaultSort);
  const page = Number(one(params, 'page'));
  return {
    q: one(params, 'q'),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
    sort: key ?? fallback.key ?? (sorts[0] as Sort),
    direction: key ? direction : fallback.direction,
  };
}

/** The same address with some parameters changed; null or '' removes one. A change of anything but the page goes back to page 1. */
export function hrefWith(path: string, params: SearchParams, changes: Record<string, string | number | null>): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(params)) {
    const value = one(params, name);
    if (value) query.set(name, value);
  }
  if (!('page' in changes)) query.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
