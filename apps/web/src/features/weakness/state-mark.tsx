import type { WeaknessState } from '@nhipcau/domain/weakness';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';

export function StateMark({ state }: { state: WeaknessState }) {
  const t = useTranslations('enums.weaknessState');
  return <StatusMark status={state} label={t(state)} />;
}
