'use client';
import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void) {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Whether the browser has a network; a page just loaded had one. */
export const useOnline = () =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );

const never = () => () => undefined;

/** Whether the page listens yet: on a weak connection its words come long before its script does. */
export const useReady = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
