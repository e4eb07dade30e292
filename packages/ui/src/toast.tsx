'use client';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { Toaster as Sonner } from 'sonner';

export { toast } from 'sonner';

/** Once, in the signed-in layout. `label` names the region, `closeLabel` the cross, for readers of the screen. */
export function Toaster({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <Sonner
      // the box names a typeface of its own otherwise, and its messages inherit it
      style={{ fontFamily: 'inherit' }}
      position="bottom-right"
      closeButton
      gap={8}
      containerAriaLabel={label}
      icons={{
        success: <CircleCheck aria-hidden className="size-4 text-on" />,
        error: <CircleAlert aria-hidden className="size-4 text-off" />,
        warning: <TriangleAlert aria-hidden className="size-4 text-risk" />,
        info: <Info aria-hidden className="size-4 text-jade" />,
      }}
      toastOptions={{
        closeButtonAriaLabel: closeLabel,
        style: {
          background: 'var(--card)',
          color: 'var(--ink)',
          borderColor: 'var(--line)',
          borderRadius: 10,
          fontFamily: 'inherit',
          fontSize: '0.875rem',
        },
      }}
    />
  );
}
