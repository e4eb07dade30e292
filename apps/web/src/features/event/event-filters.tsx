import type { EventOptions } from '@nhipcau/api/event';
import { EVENT_FORMS } from '@nhipcau/domain/event';
import { pickText } from '@nhipcau/i18n';
import { Button, buttonClass } from '@nhipcau/ui/button';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { Select } from '@nhipcau/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import { getPathname, Link } from '@/i18n/routing';
import type { ReadFilters } from './filters';

type EventFiltersProps = {
  options: EventOptions;
  filters: Pick<ReadFilters, 'form' | 'hostId' | 'goalId'> & Partial<Pick<ReadFilters, 'q' | 'month' | 'unrecorded' | 'withoutGoal' | 'ahead' | 'indicatorId'>>;
  /** what else has to stay in the address */
  kept: Record<string, string | null>;
  /** the same page without filters */
  clearHref: string;
};

/** Filters of events as a plain form: it works without script, and its address can be shared. */
export function EventFilters({ options, filters, kept, clearHref }: EventFiltersProps) {
  const t = useTranslations('event.filter');
  const common = useTranslations('common');
  const enums = useTranslations('enums.eventForm');
  const locale = useLocale();
  const order = new Intl.Collator(locale);
  const forms = EVENT_FORMS.map((value) => ({ value, label: enums(value) }));
  const hosts = options.hosts.map(({ id, name }) => ({ value: id, label: pickText(name, locale) })).sort((a, b) => order.compare(a.label, b.label));
  const goals = options.goals.map(({ id, code, title }) => ({ value: id, label: `${code} ${pickText(title, locale)}` }));
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthName.format(new Date(Date.UTC(2024, index, 1))) }));
  const listing = filters.q !== undefined;
  const active =
    filters.form ||
    filters.hostId ||
    filters.goalId ||
    filters.q ||
    filters.month != null ||
    filters.unrecorded ||
    filters.withoutGoal ||
    filters.ahead ||
    filters.indicatorId;
  return (
    <search data-shell className="mb-4 block">
      <form
        // another choice is another form: a control does not keep what was chosen before
        key={JSON.stringify(filters)}
        action={getPathname({ href: '/events', locale })}
        aria-label={t('label')}
        className="grid grid-cols-2 items-end gap-2 sm:grid-cols-3 lg:flex lg:flex-wrap"
      >
        {Object.entries(kept).map(([name, value]) => (value ? <input key={name} type="hidden" name={name} value={value} /> : null))}
        {filters.indicatorId ? <input type="hidden" name="indicator" value={filters.indicatorId} /> : null}
        {filters.ahead ? <input type="hidden" name="ahead" value={filters.ahead} /> : null}
        {filters.unrecorded ? <input type="hidden" name="unrecorded" value="1" /> : null}
        {filters.withoutGoal ? <input type="hidden" name="withoutGoal" value="1" /> : null}
        {listing ? (
          <Field id="event-q" label={t('search')} className="col-span-2 sm:col-span-3 lg:min-w-64 lg:flex-1">
            <Input type="search" name="q" defaultValue={filters.q} />
          </Field>
        ) : null}
        <Field id="event-form" label={t('form')} className="lg:w-44">
          <Select name="form" defaultValue={filters.form ?? ''} placeholder={t('anyForm')} options={forms} />
        </Field>
        <Field id="event-host" label={t('host')} className="lg:w-52">
          <Select name="host" defaultValue={filters.hostId ?? ''} placeholder={t('anyHost')} options={hosts} />
        </Field>
        <Field id="event-goal" label={t('goal')} className="lg:w-52">
          <Select name="goal" defaultValue={filters.goalId ?? ''} placeholder={t('anyGoal')} options={goals} />
        </Field>
        {listing ? (
          <Field id="event-month" label={t('month')} className="lg:w-36">
            <Select
              name="month"
              defaultValue={filters.month == null ? '' : String(filters.month)}
              placeholder={t('anyMonth')}
              options={[...months, { value: '0', label: t('monthUnknown') }]}
            />
          </Field>
        ) : null}
        <div className="col-span-2 flex gap-2 sm:col-span-1">
          <Button type="submit">{t('apply')}</Button>
          {active ? (
            <Link href={clearHref} className={buttonClass({ variant: 'ghost' })}>
              {common('clearFilters')}
            </Link>
          ) : null}
        </div>
      </form>
    </search>
  );
}
