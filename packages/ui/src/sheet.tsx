'use client';
import { X } from 'lucide-react';
import * as Primitive from 'radix-ui/dialog';
import type { ReactNode } from 'react';
import { buttonClass } from './button.tsx';
import { cn } from './cn.ts';
import { OVERLAY } from './layer-class.ts';

/** Root: `open`, `onOpenChange`. */
export const Sheet = Primitive.Root;
export const SheetTrigger = Primitive.Trigger;
/** With `asChild` around a link: following it closes the drawer. */
export const SheetClose = Primitive.Close;

type SheetContentProps = {
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
  side?: 'left' | 'right';
  /** The title is spoken only; the menu's own brand is what one sees. */
  hideTitle?: boolean;
  footer?: ReactNode;
  className?: string;
};

/** A drawer from the side: the menu on a phone, a record beside its list. */
export function SheetContent({ title, closeLabel, children, side = 'left', hideTitle, footer, className }: SheetContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={OVERLAY} />
      <Primitive.Content
        aria-describedby={undefined}
        data-shell
        className={cn(
          'appear fixed inset-y-0 z-50 flex w-[min(22rem,88vw)] flex-col bg-paper shadow-pop',
          side === 'left' ? 'left-0 border-line border-r' : 'right-0 border-line border-l',
          className,
        )}
      >
        <header className="flex items-center justify-between gap-3 py-2 pr-2 pl-4">
          <Primitive.Title className={cn('font-semibold text-lg', hideTitle && 'sr-only')}>{title}</Primitive.Title>
          <Primitive.Close aria-label={closeLabel} className={cn(buttonClass({ variant: 'ghost', size: 'icon' }), 'ml-auto')}>
            <X aria-hidden />
          </Primitive.Close>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">{children}</div>
        {footer ? <footer className="border-line border-t px-4 py-3">{footer}</footer> : null}
      </Primitive.Content>
    </Primitive.Portal>
  );
}
