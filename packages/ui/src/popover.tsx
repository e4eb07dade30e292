'use client';
import * as Primitive from 'radix-ui/popover';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { PANEL } from './layer-class.ts';

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;
export const PopoverAnchor = Primitive.Anchor;
export const PopoverClose = Primitive.Close;

/** Give `aria-label` or `aria-labelledby`: it is announced as a dialog. */
export function PopoverContent({ className, align = 'start', sideOffset = 6, ...rest }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        {...rest}
        align={align}
        sideOffset={sideOffset}
        collisionPadding={8}
        className={cn(PANEL, 'max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-1rem)] overflow-y-auto p-4', className)}
      />
    </Primitive.Portal>
  );
}
