'use client';
import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { useEffect } from 'react';
import { Toaster as Sonner, toast } from 'sonner';
import type { Toast } from './toast-queue.ts';

function show({ kind, text, options }: Toast) {
  if (kind === 'message') toast(text, options);
  else toast[kind](text, options);
}

interface ToastRegionProps {
  label: string;
  closeLabel: string;
  /** gives all messages to the function, until the answer is called */
  deliver: (to: typeof show) => () => void;
}

/** The box in the corner: loaded by `Toaster` with the first message. */
export function ToastRegion({ label, closeLabel, deliver }: ToastRegionProps) {
  useEffect(() => deliver(show), [deliver]);
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
