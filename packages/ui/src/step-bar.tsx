import { cn } from './cn.ts';

/** Where one is in a form of several parts. `current` counts from 1; `label` says it in words: "step 2 of 5". */
export function StepBar({ current, total, label, className }: { current: number; total: number; label: string; className?: string }) {
  return (
    <div role="img" aria-label={label} className={cn('flex gap-1', className)}>
      {Array.from({ length: total }, (_, index) => index + 1).map((step) => (
        <span key={step} className={cn('h-1 flex-1 rounded-full', step < current ? 'bg-jade' : step === current ? 'bg-lotus' : 'bg-line')} />
      ))}
    </div>
  );
}
