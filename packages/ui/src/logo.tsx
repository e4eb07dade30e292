import { cn } from './cn.ts';

type LogoProps = { size?: number; title?: string; className?: string; ground?: string; line?: string };

/**
 * The mark: a lotus whose two outer petals run out into the arch of a bridge, over its own line of water.
 * Decorative beside the name; alone it takes `title`. `ground` and `line`: colours for a picture that knows no style sheet.
 */
export function Logo({ size = 34, title, className, ground = 'var(--lotus)', line = 'var(--fill-ink)' }: LogoProps) {
  return (
    <svg
      viewBox="0 0 40 40"
      width={size}
      height={size}
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
      className={cn('shrink-0', className)}
    >
      <rect width="40" height="40" rx="11" fill={ground} />
      <g fill="none" stroke={line} strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round">
        <path d="M20 8.5C23.6 12.2 24.6 17 20 23.5C15.4 17 16.4 12.2 20 8.5Z" />
        <path d="M14.8 14.6C12.6 14 10.9 14 9.2 14.3C9.7 19.3 13.6 23 20 23.5C26.4 23 30.3 19.3 30.8 14.3C29.1 14 27.4 14 25.2 14.6" />
        <path d="M7.5 30.5C11 25.9 15.2 23.7 20 23.5C24.8 23.7 29 25.9 32.5 30.5" />
        <path d="M14.5 26.3V30.5M20 23.5V30.5M25.5 26.3V30.5" strokeWidth="1.5" />
      </g>
    </svg>
  );
}
