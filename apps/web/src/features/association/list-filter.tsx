import { Button, buttonClass } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { useLocale, useTranslations } from 'next-intl';
import { hrefWith, one, type SearchParams } from '@/components/list-params';
import { getPathname, Link } from '@/i18n/routing';

/** Words to look for, as a plain form: it works without script, and its address can be shared. */
export function ListFilter({ params, q }: { params: SearchParams; q: string }) {
  const t = useTranslations('association.filter');
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <search data-shell className="min-w-0 grow basis-full sm:basis-80">
      <form key={q} action={getPathname({ href: '/associations', locale })} aria-label={t('label')} className="flex flex-wrap items-end gap-2">
        {['year', 'view', 'sort'].map((name) => (one(params, name) ? <input key={name} type="hidden" name={name} value={one(params, name)} /> : null))}
        <Field id="association-q" label={t('search')} className="min-w-0 max-w-96 grow basis-48">
          <Input type="search" name="q" defaultValue={q} maxLength={200} />
        </Field>
        <Button type="submit">{t('apply')}</Button>
        {q ? (
          <Link href={hrefWith('/associations', params, { q: null })} className={buttonClass({ variant: 'ghost' })}>
            {common('clearFilters')}
          </Link>
        ) : null}
      </form>
    </search>
  );
}
