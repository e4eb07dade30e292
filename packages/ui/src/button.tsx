import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { Slot } from './slot.tsx';

export const buttonClass = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-lg border font-medium no-underline transition-colors duration-100 disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'border-transparent bg-lotus text-fill-ink hover:bg-lotus-strong',
        secondary: 'border-line bg-card text-ink hover:border-edge hover:bg-line-2',
        ghost: 'border-transparent bg-transparent text-ink-2 hover:bg-line-2 hover:text-ink',
        danger: 'border-transparent bg-off text-fill-ink hover:bg-off-strong',
      },
      size: {
        sm: 'h-8 px-2.5 text-sm touch:h-11 touch:px-3',
        md: 'h-9 px-3.5 text-base touch:h-11 touch:px-4',
        lg: 'h-11 px-5 text-base font-semibold',
        icon: 'size-9 p-0 touch:size-11',
      },
      block: { true: 'w-full' },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

type ButtonProps = Omit<ComponentProps<'button'>, 'ref'> &
  VariantProps<typeof buttonClass> & {
    ref?: ComponentProps<'button'>['ref'];
    /** Gives the looks to the only child, a link for instance. */
    asChild?: boolean;
    /** Work is under way: it announces itself busy, spins and takes no second click. It keeps focus. */
    pending?: boolean;
  };

/** `type` is "button" unless said otherwise, so that a stray button never submits a form. An icon-only one needs `aria-label`. */
export function Button({ variant, size, block, asChild, pending, className, children, type = 'button', onClick, ...rest }: ButtonProps) {
  const classes = cn(buttonClass({ variant, size, block }), className);
  if (asChild) return <Slot className={classes}>{children}</Slot>;
  return (
    <button
      {...rest}
      type={pending ? 'button' : type}
      className={classes}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? undefined : onClick}
    >
      {pending ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
      {children}
    </button>
  );
}
