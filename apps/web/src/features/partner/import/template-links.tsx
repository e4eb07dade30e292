import { buttonClass } from '@nhipcau/ui/button';
import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';

/** The template, in the reader's language. */
export function TemplateLinks() {
  const t = useTranslations('partner.import.template');
  const locale = useLocale();
  return (
    <>
      <p className="text-ink-2 text-sm">{t('text')}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        {(['xlsx', 'csv'] as const).map((format) => (
          <a key={format} href={`/api/partners/template?format=${format}&locale=${locale}`} download className={buttonClass({ size: 'sm' })}>
            <Download aria-hidden />
            {t(format)}
          </a>
        ))}
      </p>
    </>
  );
}
