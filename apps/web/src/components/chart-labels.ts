import { useTranslations } from 'next-intl';

/** The words every chart's frame needs. */
export function useChartLabels() {
  const t = useTranslations('common');
  return { asTable: t('asTable'), noData: t('noData'), csv: t('exportCsv'), xlsx: t('exportXlsx'), png: t('exportPng'), exportFailed: t('exportFailed') };
}
