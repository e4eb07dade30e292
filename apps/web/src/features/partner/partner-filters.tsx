import type { PartnerOptions } from '@nhipcau/api/partner';
import { PARTNER_KINDS, PARTNER_REGIONS } from '@nhipcau/domain/partner';
import { formatCountry, pickText } from '@nhipcau/i18n';
import { Button, buttonClass } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { Select } from '@nhipcau/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import { getPathname, Link } from '@/i18n/routing';
import type { ReadPartnerFilters } from './filters';

type PartnerFiltersProps = { options: PartnerOptions; filters: ReadPartnerFilters; sort: string; office: boolean };

/** Filters of partners as a plain form: it works without script, and its address can be shared. */
export function PartnerFilters({ options, filters, sort, office }: PartnerFiltersProps) {
  const t = useTranslations('partner.filter');
  const common = useTranslations('common');
  const kinds = useTranslations('enums.partnerKind');
  const regions = useTranslations('enums.partnerRegion');
  const locale = useLocale();
  const order = new Intl.Collator(locale);
  const byLabel = (a: { label: string }, b: { label: string }) => order.compare(a.label, b.label);
  const countries = options.countries.map((code) => ({ value: code, label: formatCountry(code, locale) })).sort(byLabel);
  const associations = options.organisations
    .filter(({ kind }) => kind === 'ASSOCIATION' || kind === 'UNION')
    .map(({ id, name }) => ({ value: id, label: pickText(name, locale) }))
    .sort(byLabel);
  const { kind, country, region, stewardId, associationId, q } = filters;
  const more = [country, region, stewardId, associationId].some((value) => value !== null);
  const kept = { view: filters.view, stage: filters.stage, sort };
  return (
    <search data-shell className="mb-4 block">
      <form
        // another choice is another form: a control does not keep what was chosen before
        key={JSON.stringify(filters)}
        action={getPathname({ href: '/partners', locale })}
        aria-label={t('label')}
        className="flex flex-col gap-2"
      >
        {Object.entries(kept).map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null))}
        <div className="grid grid-cols-1 items-end gap-2 sm:flex sm:flex-wrap">
          <Field id="partner-q" label={t('search')} className="sm:min-w-64 sm:flex-1">
            <Input type="search" name="q" defaultValue={q} />
          </Field>
          <Field id="partner-kind" label={t('kind')} className="sm:w-56">
            <Select name="kind" defaultValue={kind ?? ''} placeholder={t('any')} options={PARTNER_KINDS.map((value) => ({ value, label: kinds(value) }))} />
          </Field>
          <div className="flex gap-2">
            <Button type="submit">{t('apply')}</Button>
            {more || kind || q ? (
              <Link href="/partners" className={buttonClass({ variant: 'ghost' })}>
                {common('clearFilters')}
              </Link>
            ) : null}
          </div>
        </div>
        <details open={more}>
          <summary className="inline-flex cursor-pointer items-center py-1 text-ink-2 text-sm touch:min-h-11">{t('more')}</summary>
          <div className="grid gap-2 pt-1 sm:grid-cols-2 lg:grid-cols-4">
            <Field id="partner-country" label={t('country')}>
              <Select name="country" defaultValue={country ?? ''} placeholder={t('any')} options={countries} />
            </Field>
            <Field id="partner-region" label={t('region')}>
              <Select
                name="region"
                defaultValue={region ?? ''}
                placeholder={t('any')}
                options={PARTNER_REGIONS.map((value) => ({ value, label: regions(value) }))}
              />
            </Field>
            {office ? (
              <Field id="partner-steward" label={t('steward')}>
                <Select
                  name="steward"
                  defaultValue={stewardId ?? ''}
                  placeholder={t('any')}
                  options={options.stewards.map(({ id, name }) => ({ value: id, label: name }))}
                />
              </Field>
            ) : null}
            <Field id="partner-association" label={t('association')}>
              <Select name="association" defaultValue={associationId ?? ''} placeholder={t('any')} options={associations} />
            </Field>
          </div>
        </details>
      </form>
    </search>
  );
}
