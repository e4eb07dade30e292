'use client';
import { useSyncExternalStore } from 'react';

const QUERY = '(min-width: 64rem)';
const subscribe = (tell: () => void) => {
  const media = matchMedia(QUERY);
  media.addEventListener('change', tell);
  return () => media.removeEventListener('change', tell);
};

/** Whether there is room for both languages beside each other; the server takes it that there is. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(QUERY).matches,
    () => true,
  );
