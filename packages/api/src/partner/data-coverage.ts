import type { Tx } from '@nhipcau/db';
import { herfindahl, networkCoverage, PARTNER_KINDS } from '@nhipcau/domain/partner';
import { sum, yearOf } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import type { AuthorizedScope } from '../scope.ts';
import { drawn } from './data-network.ts';
import { loadPartnerStates } from './state.ts';
import type { CoveragePicture } from './types-pictures.ts';

/** Country × kind: what is planned, what is there, what is missing; and how the year's interactions are spread over the partners (as the measures have it). */
export async function getCoverage(db: Tx, scope: AuthorizedScope, today: string): Promise<CoveragePicture> {
  const partners = await db.partner.findMany({ where: drawn(scope), select: { id: true, name: true, kind: true, countries: true, stageOverride: true } });
  const planned = await db.coverageCell.findMany({ select: { countryCode: true, kind: true } });
  const states = await loadPartnerStates(db, partners, today);
  const result = networkCoverage(
    planned,
    partners.map(({ id, kind, countries }) => ({ id, kind, countries, stage: states.get(id)?.stage ?? 'PROSPECT' })),
  );
  const countries = [...new Set(result.cells.map(({ countryCode }) => countryCode))];
  const counts = partners.map(({ id, name }) => {
    const interactions = states.get(id)?.facts.interactions ?? [];
    return { id, name, count: interactions.filter(({ on }) => on <= today && yearOf(on) === yearOf(today)).length };
  });
  const interactions = sum(counts.map(({ count }) => count));
  const most = counts.reduce<(typeof counts)[number] | null>((best, one) => (one.count > (best?.count ?? 0) ? one : best), null);
  return {
    rows: countries.map((countryCode) => {
      const cells = result.cells.filter((cell) => cell.countryCode === countryCode);
      return {
        countryCode,
        planned: cells.filter((cell) => cell.planned).length,
        filled: cells.filter((cell) => cell.planned && cell.filled).length,
        cells: PARTNER_KINDS.map((kind) => {
          const cell = cells.find((one) => one.kind === kind);
          return { kind, planned: cell?.planned ?? false, filled: cell?.filled ?? false, active: cell?.active.length ?? 0, others: cell?.others.length ?? 0 };
        }),
      };
    }),
    planned: result.planned,
    filled: result.filled,
    coverage: result.coverage,
    gaps: [...result.gaps],
    withoutCountry: partners.filter((partner) => partner.countries.length === 0).length,
    interactions,
    concentration: herfindahl(counts.map(({ count }) => count)),
    foremost: most ? { id: most.id, name: storedText.parse(most.name), share: most.count / interactions } : null,
  };
}
