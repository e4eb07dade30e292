import { TIME_ZONE, toLocale } from '@nhipcau/i18n';
import { messages } from '@nhipcau/i18n/messages';
import { getRequestConfig } from 'next-intl/server';

export default getRequestConfig(async ({ requestLocale }) => {
  const locale = toLocale(await requestLocale);
  return {
    locale,
    timeZone: TIME_ZONE,
    messages: messages[locale],
    // a missing word is a fault to be seen, not a raw key to be read
    onError(error) {
      throw error;
    },
  };
});
