'use client';
import { Command } from 'cmdk';
import { Check, Search } from 'lucide-react';
import { cn } from './cn.ts';
import { matchScore } from './fold.ts';
import { PANEL_ITEM } from './layer-class.ts';

export type ComboboxOption = {
  value: string;
  label: string;
  hint?: string;
  /** Other words that find it: a short name, the name in another language. */
  keywords?: string[];
  group?: string;
};

export type ComboboxListProps = {
  options: ComboboxOption[];
  chosen: (value: string) => boolean;
  onChoose: (value: string) => void;
  searchLabel: string;
  emptyLabel: string;
};

function groupsOf(options: ComboboxOption[]): [string, ComboboxOption[]][] {
  const groups = new Map<string, ComboboxOption[]>();
  for (const option of options) {
    const group = option.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups];
}

/** Search box over a list, found with or without accents. */
export function ComboboxList({ options, chosen, onChoose, searchLabel, emptyLabel }: ComboboxListProps) {
  return (
    <Command label={searchLabel} filter={(_value, search, keywords) => matchScore((keywords ?? []).join(' '), search)}>
      <div className="flex items-center gap-2 border-line border-b px-2.5">
        <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
        <Command.Input placeholder={searchLabel} className="h-10 w-full min-w-0 bg-transparent text-base outline-none placeholder:text-ink-3 touch:h-11" />
      </div>
      <Command.List className="max-h-72 overflow-y-auto pt-1">
        <Command.Empty className="px-2.5 py-4 text-center text-ink-2 text-sm">{emptyLabel}</Command.Empty>
        {groupsOf(options).map(([group, members]) => (
          <Command.Group
            key={group}
            heading={group || undefined}
            className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs"
          >
            {members.map((option) => (
              <Command.Item
                key={option.value}
                value={option.value}
                keywords={[option.label, option.hint ?? '', ...(option.keywords ?? [])]}
                onSelect={() => onChoose(option.value)}
                className={PANEL_ITEM}
              >
                <Check aria-hidden className={cn(!chosen(option.value) && 'invisible')} />
                <span className="min-w-0">
                  {option.label}
                  {option.hint ? <span className="block text-ink-3 text-xs">{option.hint}</span> : null}
                </span>
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}
