export const OVERLAY = 'fixed inset-0 z-50 bg-[rgb(12_16_22/0.45)]';

/** A floating panel: menu, popover, list. */
export const PANEL = 'appear z-50 rounded-lg border border-line bg-card p-1 text-ink shadow-pop';

/** A line in a menu or list; `data-highlighted` and `data-selected` come from the primitives. */
export const PANEL_ITEM =
  'relative flex min-h-9 cursor-pointer select-none items-center gap-2 rounded-md px-2.5 py-1.5 text-base text-ink no-underline outline-none data-[disabled=true]:pointer-events-none data-[disabled]:not-data-[disabled=false]:pointer-events-none data-[disabled=true]:opacity-50 data-[disabled]:not-data-[disabled=false]:opacity-50 data-highlighted:bg-line-2 data-[selected=true]:bg-line-2 touch:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3';
