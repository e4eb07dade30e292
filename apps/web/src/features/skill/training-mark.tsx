import type { TrainingStatus } from '@nhipcau/domain/skill';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';

const LOOK = { PLANNED: 'planned', HELD: 'held', CANCELLED: 'cancelled' } as const;

export function TrainingMark({ status }: { status: TrainingStatus }) {
  const t = useTranslations('enums.trainingStatus');
  return <StatusMark status={LOOK[status]} label={t(status)} />;
}
