import type { CoverageRow } from '@nhipcau/api/partner/pictures';

type Cell = CoverageRow['cells'][number];
/** How a cell looks: `waiting` planned with a partner that is not active; `extra` and `others` hold partners outside the plan. */
export type CellLook = 'filled' | 'gap' | 'waiting' | 'extra' | 'others' | 'none';

export function cellLook({ planned, filled, others }: Cell): CellLook {
  if (planned) return filled ? 'filled' : others > 0 ? 'waiting' : 'gap';
  return filled ? 'extra' : others > 0 ? 'others' : 'none';
}

/** Message key and count that say a cell in words. */
export function cellWords(cell: Cell) {
  const look = cellLook(cell);
  if (look === 'filled') return { key: 'filled', count: cell.active } as const;
  if (look === 'extra') return { key: 'filledUnplanned', count: cell.active } as const;
  if (look === 'waiting') return { key: 'waiting', count: cell.others } as const;
  if (look === 'others') return { key: 'others', count: cell.others } as const;
  return { key: look, count: 0 } as const;
}
