'use client';
import { type ComponentProps, useState } from 'react';
import { type Link, PrefetchingLink } from '@/i18n/routing';

/** A link of the menu: its page is fetched ahead once a pointer or a finger is on it, and only then. */
export function MenuLink(props: ComponentProps<typeof Link>) {
  const [meant, setMeant] = useState(false);
  const mean = () => setMeant(true);
  return <PrefetchingLink {...props} prefetch={meant ? null : false} onMouseEnter={mean} onTouchStart={mean} />;
}
