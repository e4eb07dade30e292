import type { Tx } from '@nhipcau/db';
import { substanceSummary } from '@nhipcau/domain/partner';
import { storedText } from '@nhipcau/domain/shared/text';
import type { z } from 'zod';
import { type AuthorizedScope, organisationsIn } from '../scope.ts';
import { drawn } from './data-network.ts';
import { loadPartnerStates } from './state.ts';
import type { PictureFilters, scatter } from './types-pictures.ts';

/** Substance and frequency of every partner that the filters leave, in the order of their codes, with mean and median substance. */
export async function getScatter(db: Tx, scope: AuthorizedScope, filters: PictureFilters, today: string): Promise<z.infer<typeof scatter>> {
  const rows = await db.partner.findMany({
    where: {
      AND: [
        drawn(scope),
        filters.kind ? { kind: filters.kind } : {},
        filters.region ? { region: filters.region } : {},
        // an association is not told who else works with its partner
        filters.associationId ? { links: { some: { organisationId: filters.associationId, organisation: organisationsIn(scope) } } } : {},
      ],
    },
    select: { id: true, name: true, kind: true, stageOverride: true },
    orderBy: { code: 'asc' },
  });
  const states = await loadPartnerStates(db, rows, today);
  const points = rows.flatMap(({ id, name, kind }) => {
    const state = states.get(id);
    if (!state || (filters.stage && state.stage !== filters.stage)) return [];
    const { score, frequency, paper } = state.substance;
    return [{ id, name: storedText.parse(name), kind, stage: state.stage, substance: score, frequency, paper }];
  });
  return { points, ...substanceSummary(points.map(({ substance }) => substance)) };
}
