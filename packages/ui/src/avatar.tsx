import { cn } from './cn.ts';

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${Array.from(first)[0] ?? ''}${Array.from(last)[0] ?? ''}`.toUpperCase();
}

/** A person's initials, beside the name written out (it is hidden from readers of the screen). */
export function Avatar({ name, size = 'md', className }: { name: string; size?: 'sm' | 'md'; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        'inline-flex shrink-0 items-center justify-center rounded-full bg-jade-soft font-semibold text-jade text-xs',
        size === 'sm' ? 'size-6' : 'size-8',
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
