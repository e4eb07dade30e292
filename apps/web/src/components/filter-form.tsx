import { Button, buttonClass } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { Select, type SelectOption } from '@nhipcau/ui/select';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';
import { one, type SearchParams } from './list-params';

export type FilterField =
  | { kind: 'search'; name: string; label: string }
  | { kind: 'select'; name: string; label: string; options: SelectOption[] }
  | { kind: 'date'; name: string; label: string };

/** Filters of a list as a form that asks for the page anew: works without script, and the address says what is shown. */
export function FilterForm({ path, params, fields, keep = [] }: { path: string; params: SearchParams; fields: FilterField[]; keep?: string[] }) {
  const t = useTranslations('common');
  const active = fields.some((field) => one(params, field.name));
  return (
    <search className="mb-4">
      <form method="get" className="flex flex-wrap items-end gap-3">
        {fields.map((field) => (
          <Field key={field.name} label={field.label} className={field.kind === 'search' ? 'min-w-full flex-1 sm:min-w-64' : 'min-w-36 flex-1 sm:flex-none'}>
            {field.kind === 'select' ? (
              <Select name={field.name} defaultValue={one(params, field.name)} placeholder={t('all')} options={field.options} />
            ) : (
              <Input name={field.name} type={field.kind} defaultValue={one(params, field.name)} />
            )}
          </Field>
        ))}
        {keep.map((name) => (one(params, name) ? <input key={name} type="hidden" name={name} value={one(params, name)} /> : null))}
        <Button type="submit">
          <Search aria-hidden />
          {t('filter')}
        </Button>
        {active ? (
          <Link href={path} className={buttonClass({ variant: 'ghost' })}>
            {t('clearFilters')}
          </Link>
        ) : null}
      </form>
    </search>
  );
}
