import type { GoalStatus } from '@nhipcau/domain/goal';
import type { IndicatorStatus, MarkedStatus } from '@nhipcau/domain/indicator';
import { StatusGlyph, StatusMark } from '@nhipcau/ui/status-mark';
import { useTranslations } from 'next-intl';

/** The status of a goal or an indicator. One that rests on too little keeps its name, without its colour, and has the provisional mark beside it. */
export function PlanStatus({ status, provisional, className }: MarkedStatus<GoalStatus | IndicatorStatus> & { className?: string }) {
  const enums = useTranslations('enums');
  const chart = useTranslations('chart');
  const label = enums(`status.${status}`);
  if (!provisional) return <StatusMark status={status} label={label} className={className} />;
  return (
    <span className={`inline-flex flex-wrap items-center gap-x-2 gap-y-0.5 ${className ?? ''}`}>
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-ink-2">
        <StatusGlyph status={status} className="size-3 shrink-0" style={{ color: 'var(--ink-2)' }} />
        {label}
      </span>
      <StatusMark status="provisional" label={chart('provisional')} />
    </span>
  );
}
