import type { PartnerStage } from '@nhipcau/domain/partner';
import { type Status, StatusMark } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';

/** Shape and colour of a stage; each picture draws them alike. */
export const STAGE_LOOK: Record<PartnerStage, Status> = { ACTIVE: 'active', PROSPECT: 'open', DORMANT: 'at_risk', LAPSED: 'off_track' };

/** The stage of a partnership, with its word. */
export function StageMark({ stage, className }: { stage: PartnerStage; className?: string }) {
  const t = useTranslations('enums.partnerStage');
  return <StatusMark status={STAGE_LOOK[stage]} label={t(stage)} className={className} />;
}
