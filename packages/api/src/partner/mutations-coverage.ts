import type { coverageCells } from '@nhipcau/domain/partner';
import type { z } from 'zod';
import { type Actor, transact } from '../transact.ts';

type Cells = z.output<typeof coverageCells>;

/** Plans cells of country × kind, or takes them out of the plan. What is so already stays so: a second call changes nothing. @returns how many changed */
export function planCoverage(caller: Actor, { cells, planned }: { cells: Cells; planned: boolean }) {
  return transact(caller, async (tx, log) => {
    const where = { OR: cells };
    const before = await tx.coverageCell.findMany({ where, select: { countryCode: true, kind: true } });
    const { count } = planned ? await tx.coverageCell.createMany({ data: cells, skipDuplicates: true }) : await tx.coverageCell.deleteMany({ where });
    await log({ action: 'coverage.update', entity: 'coverage_cell', entityId: 'plan', before: { planned: before }, after: { planned: planned ? cells : [] } });
    return { changed: count };
  });
}
