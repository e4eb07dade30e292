// Components as the application shows them: with its Vietnamese words, its router, and a reader who types and presses.
import { messages } from '@nhipcau/i18n/messages';
import { configure, render } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { TRPCClientError } from '@trpc/client';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';

// only for what never comes
configure({ asyncUtilTimeout: 10_000 });

/** Where the application was led, in order: `replace /vi/goals/1`, `refresh`. */
export type Led = string[];

/** Shows a component. @returns the reader, and where the component leads */
export function show(component: ReactNode): { user: UserEvent; led: Led } {
  const led: Led = [];
  const router = {
    push: (href: string) => led.push(`push ${href}`),
    replace: (href: string) => led.push(`replace ${href}`),
    refresh: () => led.push('refresh'),
    back: () => led.push('back'),
    forward: () => led.push('forward'),
    prefetch: () => {},
  };
  render(
    <AppRouterContext.Provider value={router as never}>
      <PathnameContext.Provider value="/vi">
        <NextIntlClientProvider locale="vi" timeZone="Asia/Ho_Chi_Minh" messages={messages.vi}>
          {component}
        </NextIntlClientProvider>
      </PathnameContext.Provider>
    </AppRouterContext.Provider>,
  );
  return { user: userEvent.setup(), led };
}

/** A refusal as the server sends it. `current`: the record as it is now, with a lost race */
export function refusal(key: string, { current = null, fields = {} }: { current?: unknown; fields?: Record<string, string> } = {}) {
  const error = { message: key, code: -32009, data: { key, params: {}, fields, current } };
  return TRPCClientError.from({ error });
}

/** Writes into a field in place of what stands there, in one go. */
export async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}
