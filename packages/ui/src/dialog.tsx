'use client';
import { X } from 'lucide-react';
import * as Primitive from 'radix-ui/dialog';
import type { ComponentProps, ReactNode } from 'react';
import { buttonClass } from './button.tsx';
import { cn } from './cn.ts';
import { OVERLAY } from './layer-class.ts';

/** Root: `open`, `defaultOpen`, `onOpenChange`. */
export const Dialog = Primitive.Root;
/** Opens it; with `asChild` a Button is the trigger. */
export const DialogTrigger = Primitive.Trigger;
/** Closes it; with `asChild` a Button does. */
export const DialogClose = Primitive.Close;

type DialogContentProps = Omit<ComponentProps<typeof Primitive.Content>, 'title'> & {
  title: ReactNode;
  /** Spoken name of the cross. */
  closeLabel: string;
  description?: ReactNode;
  /** Stays in sight below the scrolling body: the buttons. */
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg';
};

const WIDTH = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-3xl' };

/** Title, body and buttons in a box; on a phone it sits at the bottom edge, within the thumb's reach. */
export function DialogContent({ title, closeLabel, description, footer, size = 'md', className, children, ...rest }: DialogContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={OVERLAY} />
      <Primitive.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        {...rest}
        className={cn(
          'appear fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full flex-col rounded-t-xl border border-line bg-card shadow-pop sm:inset-y-0 sm:my-auto sm:h-fit sm:max-h-[86dvh] sm:w-[calc(100%-2rem)] sm:rounded-xl',
          WIDTH[size],
          className,
        )}
      >
        <header className="flex items-start justify-between gap-3 px-5 pt-4 pb-2">
          <div className="min-w-0">
            <Primitive.Title className="font-semibold text-lg">{title}</Primitive.Title>
            {description ? <Primitive.Description className="mt-0.5 text-ink-2 text-sm">{description}</Primitive.Description> : null}
          </div>
          <Primitive.Close aria-label={closeLabel} className={cn(buttonClass({ variant: 'ghost', size: 'icon' }), '-mr-2 -mt-1')}>
            <X aria-hidden />
          </Primitive.Close>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>
        {footer ? <footer className="flex flex-wrap justify-end gap-2 border-line-2 border-t px-5 py-3">{footer}</footer> : null}
      </Primitive.Content>
    </Primitive.Portal>
  );
}
