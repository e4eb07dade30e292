/** What a message may carry besides its words. */
export interface ToastOptions {
  /** how long it stays, ms */
  duration?: number;
  action?: { label: string; onClick: () => void };
}
export type ToastKind = 'message' | 'success' | 'error' | 'info';
export interface Toast {
  kind: ToastKind;
  text: string;
  options: ToastOptions;
}
type Show = (toast: Toast) => void;

// Messages said before the box that shows them is there wait for it: it is loaded with the first one.
let waiting: Toast[] = [];
let show: Show | null = null;
let wanted = false;
const listeners = new Set<() => void>();

function say(kind: ToastKind) {
  return (text: string, options: ToastOptions = {}): void => {
    const toast = { kind, text, options };
    if (show) {
      show(toast);
      return;
    }
    waiting.push(toast);
    wanted = true;
    for (const listener of listeners) listener();
  };
}

/** Says something briefly in the corner of the page. */
export const toast = Object.assign(say('message'), { success: say('success'), error: say('error'), info: say('info') });

/** True from the first message on. */
export const isWanted = () => wanted;

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The box takes what waits and all that comes; the answer takes it away again. */
export function deliver(to: Show): () => void {
  show = to;
  for (const one of waiting) to(one);
  waiting = [];
  return () => {
    if (show === to) show = null;
  };
}
