'use client';
import { Check } from 'lucide-react';
import * as Primitive from 'radix-ui/dropdown-menu';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { PANEL, PANEL_ITEM } from './layer-class.ts';

/** Not modal: a modal menu hides the page from readers of the screen while its fields can still be reached. */
export function DropdownMenu({ modal = false, ...rest }: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root {...rest} modal={modal} />;
}

/** With `asChild` a Button. */
export const DropdownMenuTrigger = Primitive.Trigger;

export function DropdownMenuContent({ className, align = 'end', sideOffset = 6, ...rest }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        {...rest}
        align={align}
        sideOffset={sideOffset}
        collisionPadding={8}
        className={cn(PANEL, 'max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto', className)}
      />
    </Primitive.Portal>
  );
}

/** `onSelect` acts; with `asChild` a link. `danger` for what destroys (and asks first). */
export function DropdownMenuItem({ className, danger, ...rest }: ComponentProps<typeof Primitive.Item> & { danger?: boolean }) {
  return <Primitive.Item {...rest} className={cn(PANEL_ITEM, danger && 'text-off [&_svg]:text-off', className)} />;
}

/** One of several, with `value`, inside DropdownMenuRadioGroup. */
export function DropdownMenuRadioItem({ className, children, ...rest }: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem {...rest} className={cn(PANEL_ITEM, 'pl-8', className)}>
      <Primitive.ItemIndicator className="absolute left-2.5">
        <Check aria-hidden />
      </Primitive.ItemIndicator>
      {children}
    </Primitive.RadioItem>
  );
}

/** On or off: `checked`, `onCheckedChange`. */
export function DropdownMenuCheckboxItem({ className, children, ...rest }: ComponentProps<typeof Primitive.CheckboxItem>) {
  return (
    <Primitive.CheckboxItem {...rest} className={cn(PANEL_ITEM, 'pl-8', className)}>
      <Primitive.ItemIndicator className="absolute left-2.5">
        <Check aria-hidden />
      </Primitive.ItemIndicator>
      {children}
    </Primitive.CheckboxItem>
  );
}

export const DropdownMenuRadioGroup = Primitive.RadioGroup;

export function DropdownMenuLabel({ className, ...rest }: ComponentProps<typeof Primitive.Label>) {
  return <Primitive.Label {...rest} className={cn('px-2.5 py-1.5 text-ink-3 text-xs', className)} />;
}

export function DropdownMenuSeparator({ className, ...rest }: ComponentProps<typeof Primitive.Separator>) {
  return <Primitive.Separator {...rest} className={cn('my-1 h-px bg-line', className)} />;
}
