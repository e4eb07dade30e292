import type { RelationsDay } from '@nhipcau/api/partner/pictures';
import { formatCountry } from '@nhipcau/i18n';
import { EmptyState } from '@nhipcau/ui/empty-state';
import { FilterChips } from '@nhipcau/ui/filter-chips';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { AnniversaryAnswer, AnniversaryDay, AnniversaryYears, ByMonth } from '@/features/event/anniversary-parts';
import { Link } from '@/i18n/routing';
import { RELATIONS_FILTERS, type RelationsFilter, relationsRows } from './relations-filter';
import { StageMark } from './stage-mark';

const SHOWN = 4;
type ListProps = { days: RelationsDay[]; filter: RelationsFilter; openYears: number[] | null };

function Day({ day, openYears }: { day: RelationsDay; openYears: number[] | null }) {
  const t = useTranslations('partner.picture.relations');
  const locale = useLocale();
  const country = formatCountry(day.countryCode, locale);
  return (
    <li className="grid gap-x-5 gap-y-2 border-line-2 border-t px-4 py-3 first:border-t-0 sm:grid-cols-[9rem_minmax(0,1fr)] sm:px-5.5 lg:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)_15rem]">
      <AnniversaryDay on={day.on} verified={day.verified} />
      <div className="min-w-0">
        <p className="font-medium">{country}</p>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-ink-2 text-sm">
          <AnniversaryYears years={day.years} kind={day.kind} />
        </p>
      </div>
      <div className="min-w-0 text-sm sm:col-start-2 lg:col-start-3">
        {day.partners.length === 0 ? (
          <span className="text-ink-3">{t('noPartners')}</span>
        ) : (
          <ul aria-label={t('partners', { country })} className="flex flex-col gap-1">
            {day.partners.slice(0, SHOWN).map((partner) => (
              <li key={partner.id} className="flex flex-wrap items-center gap-x-2">
                <Link href={`/partners/${partner.id}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
                  <LocalText value={partner.name} />
                </Link>
                <StageMark stage={partner.stage} />
              </li>
            ))}
            {day.partners.length > SHOWN ? (
              <li>
                <Link href={`/partners?country=${day.countryCode}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
                  {t('morePartners', { count: day.partners.length - SHOWN })}
                </Link>
              </li>
            ) : null}
          </ul>
        )}
      </div>
      <div className="flex flex-col items-start gap-1.5 text-sm sm:col-start-2 lg:col-start-4">
        <AnniversaryAnswer row={day} name={country} openYears={openYears} />
      </div>
    </li>
  );
}

/** Anniversaries of diplomatic relations of the coming year, month by month, each with who is there and what answers it. */
export function RelationsList({ days, filter, openYears }: ListProps) {
  const t = useTranslations('partner.picture.relations');
  const shown = relationsRows(days, filter);
  const chips = RELATIONS_FILTERS.map((one) => ({
    href: one === 'important' ? '/partners/relations' : `/partners/relations?show=${one}`,
    label: t(one),
    current: one === filter,
    count: relationsRows(days, one).length,
  }));
  return (
    <>
      <FilterChips label={t('filter')} items={chips} linkAs={Link} className="mb-4" />
      {shown.length === 0 ? <EmptyState title={t('empty')} /> : null}
      <ByMonth rows={shown} item={(day) => <Day key={`${day.key} ${day.on}`} day={day} openYears={openYears} />} />
    </>
  );
}
