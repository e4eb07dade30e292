'use client';
import * as Primitive from 'radix-ui/tabs';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { tabClass, tabListClass } from './tab-class.ts';

/** Panels of one page that need no address of their own; those that do use TabNav. */
export const Tabs = Primitive.Root;

/** Give `aria-label`. */
export function TabsList({ className, ...rest }: ComponentProps<typeof Primitive.List>) {
  return <Primitive.List {...rest} className={cn(tabListClass, className)} />;
}

export function TabsTrigger({ className, ...rest }: ComponentProps<typeof Primitive.Trigger>) {
  return (
    <Primitive.Trigger
      {...rest}
      className={cn(tabClass, 'data-[state=active]:border-lotus data-[state=active]:font-semibold data-[state=active]:text-ink', className)}
    />
  );
}

export function TabsContent({ className, ...rest }: ComponentProps<typeof Primitive.Content>) {
  return <Primitive.Content {...rest} className={cn('pt-4', className)} />;
}
