import { factsOf, loadPartnerInputs, type Tx } from '@nhipcau/db';
import { effectiveStage, type PartnerStage, type PartnershipFacts, type Substance, substance } from '@nhipcau/domain/partner';

export interface PartnerState {
  facts: PartnershipFacts;
  substance: Substance;
  /** the stage that holds today: the office's own where it set one */
  stage: PartnerStage;
}

/** Substance and stage of partners as of today. Every id has an entry; one without records has a substance of null. */
export async function loadPartnerStates(
  db: Tx,
  partners: readonly { id: string; stageOverride: PartnerStage | null }[],
  today: string,
): Promise<ReadonlyMap<string, PartnerState>> {
  const inputs = await loadPartnerInputs(db, { today, partnerIds: partners.map(({ id }) => id) });
  return new Map(
    partners.map(({ id, stageOverride }) => {
      const facts = factsOf(inputs, id);
      const computed = substance(facts, today);
      return [id, { facts, substance: computed, stage: effectiveStage(computed.stage, stageOverride) }];
    }),
  );
}
