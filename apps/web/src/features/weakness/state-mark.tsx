import type { DistanceState } from '@nhipcau/domain/weakness';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';

export function StateMark({ state }: { state: DistanceState }) {
  const t = useTranslations('enums.weaknessState');
  return <StatusMark status={state} label={t(state)} />;
}
