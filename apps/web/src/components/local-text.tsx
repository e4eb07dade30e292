import { pickMarked } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';

/** A stored text in the reader's language; Vietnamese stands in where it is not translated, and says so to whoever listens or hovers. */
export function LocalText({ value }: { value: unknown }) {
  const locale = useLocale();
  const t = useTranslations('common');
  const { text, lang, isFallback } = pickMarked(value, locale);
  if (!isFallback) return text;
  return (
    <span lang={lang} title={t('fallbackMark')}>
      {text}
    </span>
  );
}
