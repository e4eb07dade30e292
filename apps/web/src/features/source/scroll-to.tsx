'use client';
import { useEffect } from 'react';

/** Brings the paragraph that the address names into sight. */
export function ScrollTo({ id }: { id: string }) {
  useEffect(() => {
    document.getElementById(id)?.scrollIntoView({ block: 'center' });
  }, [id]);
  return null;
}
