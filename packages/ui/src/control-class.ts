/** The box shared by every control that one types or chooses in: 36 px under a mouse, 44 px under a finger. */
export const CONTROL_BOX =
  'w-full min-w-0 rounded-lg border border-edge bg-card px-3 text-base text-ink transition-colors placeholder:text-ink-3 hover:border-ink-2 disabled:cursor-not-allowed disabled:bg-line-2 disabled:text-ink-3 [&[readonly]]:bg-line-2 aria-invalid:border-off aria-invalid:bg-card';

export const CONTROL_HEIGHT = 'h-9 touch:h-11';
