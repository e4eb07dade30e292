'use client';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { deliver, isWanted, subscribe } from './toast-queue.ts';

export { toast } from './toast-queue.ts';

const ToastRegion = lazy(() => import('./toast-region.tsx').then((module) => ({ default: module.ToastRegion })));
const never = () => false;

/** Once, in the signed-in layout; what draws the messages comes with the first of them. `label` names the region, `closeLabel` the cross, for readers of the screen. */
export function Toaster({ label, closeLabel }: { label: string; closeLabel: string }) {
  const wanted = useSyncExternalStore(subscribe, isWanted, never);
  return wanted ? (
    <Suspense>
      <ToastRegion label={label} closeLabel={closeLabel} deliver={deliver} />
    </Suspense>
  ) : null;
}
