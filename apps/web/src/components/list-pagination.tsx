import { formatNumber } from '@nhipcau/i18n';
import { Pagination } from '@nhipcau/ui/pagination';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';
import { hrefWith, type SearchParams } from './list-params';

export function ListPagination({ path, params, page, size, total }: { path: string; params: SearchParams; page: number; size: number; total: number }) {
  const t = useTranslations('common');
  const locale = useLocale();
  const pages = Math.max(1, Math.ceil(total / size));
  return (
    <Pagination
      label={t('page', { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}
      summary={`${t('rows', { count: total })} · ${t('page', { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}`}
      previousLabel={t('previous')}
      nextLabel={t('nextPage')}
      previousHref={page > 1 ? hrefWith(path, params, { page: page - 1 }) : null}
      nextHref={page < pages ? hrefWith(path, params, { page: page + 1 }) : null}
      linkAs={Link}
    />
  );
}
