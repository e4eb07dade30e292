import { createTranslator } from 'use-intl/core';
import { type Locale, TIME_ZONE } from './locales.ts';
import { messages, type Namespace } from './messages.ts';

/** Words for what is written outside a page: e-mails, exports, audit entries. A missing key is an error, never a raw key. */
export function translator<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator({
    locale,
    namespace,
    messages: messages[locale],
    timeZone: TIME_ZONE,
    onError(error) {
      throw error;
    },
  });
}
