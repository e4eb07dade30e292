import type { ExpiryStage } from '@nhipcau/domain/skill';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';

/** How near the end of a certificate is, in shape and word; nothing where it is far. */
export function ExpiryMark({ stage, expired }: { stage: ExpiryStage | null; expired: boolean }) {
  const t = useTranslations('skill.expiry');
  if (expired) return <StatusMark status="overdue" label={t('expired')} />;
  if (stage === null) return null;
  return <StatusMark status={stage === 7 ? 'late' : stage === 30 ? 'at_risk' : 'due'} label={t('within', { days: stage })} />;
}
