import { buttonClass } from '@nhipcau/ui/button';
import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { hrefWith, type SearchParams } from './list-params';

/** The list as it is filtered, as CSV and as XLSX, from `/api/export/<noun>`. */
export function ExportLinks({ noun, params }: { noun: string; params: SearchParams }) {
  const t = useTranslations('common');
  const locale = useLocale();
  const href = (format: 'csv' | 'xlsx') => hrefWith(`/api/export/${noun}`, params, { format, locale, page: null });
  return (
    <>
      <a href={href('csv')} download className={buttonClass({ size: 'sm' })}>
        <Download aria-hidden />
        <span className="max-sm:sr-only">{t('exportCsv')}</span>
        <span aria-hidden className="sm:hidden">
          {t('csv')}
        </span>
      </a>
      <a href={href('xlsx')} download className={buttonClass({ size: 'sm' })}>
        <Download aria-hidden />
        <span className="max-sm:sr-only">{t('exportXlsx')}</span>
        <span aria-hidden className="sm:hidden">
          {t('xlsx')}
        </span>
      </a>
    </>
  );
}
