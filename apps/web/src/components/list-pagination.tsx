import { formatNumber } from '@nhipcau/i18n';
import { Pagination } from '@nhipcau/ui/pagination';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';
import { countText } from './count-text';
import { hrefWith, type SearchParams } from './list-params';

type ListPaginationProps = {
  path: string;
  params: SearchParams;
  page: number;
  size: number;
  total: number;
  /** there are more rows than `total`: no last page is known, and one follows */
  more?: boolean | undefined;
};

export function ListPagination({ path, params, page, size, total, more = false }: ListPaginationProps) {
  const t = useTranslations('common');
  const locale = useLocale();
  const pages = Math.max(1, Math.ceil(total / size));
  const here = more ? t('pageOpen', { page: formatNumber(page, locale) }) : t('page', { page: formatNumber(page, locale), pages: formatNumber(pages, locale) });
  return (
    <Pagination
      label={here}
      summary={`${t('rows', { count: total, shown: countText({ total, more }, locale) })} · ${here}`}
      previousLabel={t('previous')}
      nextLabel={t('nextPage')}
      previousHref={page > 1 ? hrefWith(path, params, { page: page - 1 }) : null}
      nextHref={more || page < pages ? hrefWith(path, params, { page: page + 1 }) : null}
      linkAs={Link}
    />
  );
}
