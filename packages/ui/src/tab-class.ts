export const tabListClass = 'flex gap-1 overflow-x-auto border-line border-b';

export const tabClass =
  '-mb-px inline-flex min-h-9 shrink-0 items-center gap-1.5 border-transparent border-b-2 px-3 text-base text-ink-2 no-underline hover:text-ink focus-visible:-outline-offset-2 touch:min-h-11';
