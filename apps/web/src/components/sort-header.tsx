import { Th } from '@nhipcau/ui/table';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/routing';
import { hrefWith, type ListParams, type SearchParams } from './list-params';

/** A column heading that sorts: a link, so that it works without script and can be shared. */
export function SortHeader<Sort extends string>({
  by,
  list,
  path,
  params,
  numeric = false,
  className,
  children,
}: {
  by: Sort;
  list: ListParams<Sort>;
  path: string;
  params: SearchParams;
  numeric?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const active = list.sort === by;
  const next = active && list.direction === 'asc' ? `-${by}` : by;
  return (
    <Th numeric={numeric} className={className} {...(active ? { sorted: list.direction === 'asc' ? 'ascending' : 'descending' } : {})}>
      <Link href={hrefWith(path, params, { sort: next })} className="inline-block min-w-6 py-1 text-inherit no-underline hover:underline">
        {children}
      </Link>
    </Th>
  );
}
