import { buttonClass } from '@nhipcau/ui/button';
import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';

/** All that is kept of one person, as a file: for machines and for people. */
export function TakeOut({ address }: { address: string }) {
  const t = useTranslations('skill.takeOut');
  const locale = useLocale();
  return (
    <>
      {(['json', 'xlsx'] as const).map((format) => (
        <a key={format} href={`${address}?format=${format}&locale=${locale}`} download className={buttonClass({ size: 'sm' })}>
          <Download aria-hidden />
          {t(format)}
        </a>
      ))}
    </>
  );
}
