'use client';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';
import { PANEL_ITEM } from './layer-class.ts';

type CommandPanelProps = {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  placeholder: string;
  /** Under the box: groups of results, or what stands in for them. */
  children: ReactNode;
};

/** A search box over results that come from elsewhere: arrow keys move, Enter opens. */
export function CommandPanel({ label, value, onValueChange, placeholder, children }: CommandPanelProps) {
  return (
    <Command label={label} shouldFilter={false} loop>
      <div className="flex items-center gap-2 rounded-lg border border-edge px-3">
        <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
        <Command.Input
          value={value}
          onValueChange={onValueChange}
          placeholder={placeholder}
          className="h-11 w-full min-w-0 bg-transparent text-base outline-none placeholder:text-ink-3"
        />
      </div>
      <Command.List className="min-h-40 pt-2">{children}</Command.List>
    </Command>
  );
}

export function CommandGroup({ className, ...rest }: ComponentProps<typeof Command.Group>) {
  return (
    <Command.Group
      {...rest}
      className={cn(
        '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs',
        className,
      )}
    />
  );
}

export function CommandItem({ className, ...rest }: ComponentProps<typeof Command.Item>) {
  return <Command.Item {...rest} className={cn(PANEL_ITEM, className)} />;
}
