import { WEAKNESS_CATEGORIES } from '@nhipcau/domain/weakness';
import { formatNumber } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { Input } from '@nhipcau/ui/input';
import { useLocale, useTranslations } from 'next-intl';
import { hrefWith, one, type SearchParams } from '@/components/list-params';
import { Link } from '@/i18n/routing';
import { REGISTER_FILTERS, type RegisterCounts, type RegisterParams } from './register';

const KEPT = ['year', 'filter', 'category', 'sort'];

/** Chips by state and by group with what stands behind them, and a search that works without script. */
export function RegisterFilters({ counts, register, params }: { counts: RegisterCounts; register: RegisterParams; params: SearchParams }) {
  const t = useTranslations('weakness.filter');
  const enums = useTranslations('enums');
  const common = useTranslations('common');
  const locale = useLocale();
  const href = (changes: Record<string, string | null>) => hrefWith('/weaknesses', params, changes);
  const number = (count: number) => formatNumber(count, locale);
  const states = REGISTER_FILTERS.filter((filter) => counts.byFilter[filter] > 0 || filter === register.filter || filter === 'worsening');
  return (
    <div className="mb-4 flex flex-col gap-2.5" data-shell>
      <FilterChips
        label={t('label')}
        linkAs={Link}
        items={[
          { href: href({ filter: null }), label: t('all'), current: register.filter === null, count: number(counts.total) },
          ...states.map((filter) => ({
            href: href({ filter }),
            label: filter === 'unanswered' ? t('unanswered') : enums(`weaknessState.${filter}`),
            current: register.filter === filter,
            count: number(counts.byFilter[filter]),
          })),
        ]}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2.5">
        <FilterChips
          label={t('categoryLabel')}
          linkAs={Link}
          items={[
            { href: href({ category: null }), label: t('anyCategory'), current: register.category === null },
            ...WEAKNESS_CATEGORIES.filter((category) => counts.byCategory[category] > 0).map((category) => ({
              href: href({ category }),
              label: enums(`weaknessCategory.${category}`),
              current: register.category === category,
              count: number(counts.byCategory[category]),
            })),
          ]}
        />
        <search className="ml-auto max-sm:w-full">
          <form className="flex gap-2">
            {KEPT.map((name) => (one(params, name) ? <input key={name} type="hidden" name={name} value={one(params, name)} /> : null))}
            <Input type="search" name="q" defaultValue={register.list.q} aria-label={t('search')} placeholder={t('search')} className="sm:w-56" />
            <Button type="submit">{common('search')}</Button>
          </form>
        </search>
      </div>
    </div>
  );
}
