import { DEFAULT_LOCALE, LOCALES } from '@nhipcau/i18n';
import { createNavigation } from 'next-intl/navigation';
import { defineRouting } from 'next-intl/routing';
import type { ComponentProps } from 'react';

export const routing = defineRouting({ locales: LOCALES, defaultLocale: DEFAULT_LOCALE });
const navigation = createNavigation(routing);
export const { redirect, usePathname, useRouter, getPathname } = navigation;

/** The framework's link as it is: fetches its page ahead as soon as it is seen. Only for `MenuLink`. */
export const PrefetchingLink = navigation.Link;

/**
 * A link to one of our pages, in the reader's language. It fetches nothing ahead: a page shows dozens of links, and each
 * page is drawn anew for its reader, so that nearly all of what was fetched would be thrown away.
 */
export function Link(props: Omit<ComponentProps<typeof PrefetchingLink>, 'prefetch'>) {
  return <PrefetchingLink {...props} prefetch={false} />;
}
