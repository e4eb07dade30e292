import type { Namespace } from '@nhipcau/i18n/messages';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

/** Words every client component may need; a page adds its own with `ClientMessages`. */
const SHARED: Namespace[] = ['common', 'shell', 'errors', 'validation', 'enums', 'search'];

/** Sends only the named blocks of words to the browser, besides the shared ones. */
export async function ClientMessages({ of = [], children }: { of?: Namespace[]; children: ReactNode }) {
  const all = await getMessages();
  const picked = Object.fromEntries([...SHARED, ...of].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
