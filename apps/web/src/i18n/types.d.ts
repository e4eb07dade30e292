import type { Locale } from '@nhipcau/i18n';
import type { Messages } from '@nhipcau/i18n/messages';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
