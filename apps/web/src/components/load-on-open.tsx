'use client';
import { type ComponentType, type KeyboardEvent, lazy, type ReactNode, Suspense, useState } from 'react';

/** What the button must be given to ask for its panel. */
interface Asked {
  'aria-haspopup': 'menu' | 'dialog';
  'aria-expanded': boolean;
  'aria-busy'?: boolean;
  onPointerEnter?: () => void;
  onFocus?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  onClick?: () => void;
}

interface LoadOnOpenProps<Panel extends object> {
  /** the module of the panel: a component that stands in the place of the button, is open from the start and brings the same button */
  load: () => Promise<{ default: ComponentType<Panel> }>;
  panel: Panel;
  popup: Asked['aria-haspopup'];
  button: (asked: Asked) => ReactNode;
}

/** A button that is there at once, for a panel whose script comes when somebody is about to open it. */
export function LoadOnOpen<Panel extends object>({ load, panel, popup, button }: LoadOnOpenProps<Panel>) {
  const [Panel] = useState(() => lazy(load));
  const [open, setOpen] = useState(false);
  const closed = { 'aria-haspopup': popup, 'aria-expanded': false } as const;
  if (open) {
    return (
      <Suspense fallback={button({ ...closed, 'aria-busy': true })}>
        <Panel {...panel} />
      </Suspense>
    );
  }
  const prepare = () => void load();
  return button({
    ...closed,
    onPointerEnter: prepare,
    onFocus: prepare,
    onClick: () => setOpen(true),
    // a menu opens downwards by the arrow as well
    onKeyDown: (event) => {
      if (popup !== 'menu' || event.key !== 'ArrowDown') return;
      event.preventDefault();
      setOpen(true);
    },
  });
}
