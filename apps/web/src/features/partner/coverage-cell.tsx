import type { CoverageRow } from '@nhipcau/api/partner/pictures';
import { cn } from '@nhipcau/ui';
import { type CellLook, cellLook } from './coverage-state';

const LOOKS: Record<CellLook, string> = {
  filled: 'bg-on-soft text-on font-semibold',
  gap: 'border border-off border-dashed text-off',
  waiting: 'border border-risk border-dashed bg-risk-soft text-risk',
  extra: 'bg-line-2 text-ink-2',
  others: 'text-ink-3',
  none: 'text-ink-3',
};
export const cellClass = (look: CellLook) => cn('flex h-9 w-full min-w-11 items-center justify-center gap-1 rounded-sm text-sm touch:h-11', LOOKS[look]);

/** Shape and number of a cell; its words are the caller's. */
export function CellFace({ cell }: { cell: CoverageRow['cells'][number] }) {
  const look = cellLook(cell);
  const count = look === 'filled' || look === 'extra' ? cell.active : cell.others;
  const sign = { filled: '●', gap: '○', waiting: '◐', extra: '', others: '', none: '·' }[look];
  return (
    <span aria-hidden="true">
      {sign}
      {count > 0 ? ` ${count}` : null}
    </span>
  );
}

/** What the shapes mean. */
export function CoverageLegend({ label, words }: { label: string; words: Record<Exclude<CellLook, 'none'>, string> }) {
  const signs = { filled: '● 2', gap: '○', waiting: '◐ 1', extra: '3', others: '1' } as const;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-5 gap-y-1.5 px-4 py-3 text-ink-2 text-sm">
      {(['filled', 'gap', 'waiting', 'extra', 'others'] as const).map((look) => (
        <li key={look} className="flex items-center gap-2">
          <span aria-hidden="true" className={cn('inline-flex h-6 min-w-9 items-center justify-center rounded-sm px-1 text-xs', LOOKS[look])}>
            {signs[look]}
          </span>
          {words[look]}
        </li>
      ))}
    </ul>
  );
}
