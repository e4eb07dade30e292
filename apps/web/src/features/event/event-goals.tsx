import type { EventDetail } from '@nhipcau/api/event';
import { formatNumber, pickText } from '@nhipcau/i18n';
import { useLocale, useTranslations } from 'next-intl';
import { LocalText } from '@/components/local-text';
import { Link } from '@/i18n/routing';

/** Goals that the event serves, each with what it is expected to add to an indicator. */
export function EventGoals({ event }: { event: EventDetail }) {
  const t = useTranslations('event.goals');
  const common = useTranslations('common');
  const locale = useLocale();
  if (event.goals.length === 0) return <p className="text-ink-2">{t('empty')}</p>;
  return (
    <ul className="flex flex-col">
      {event.goals.map(({ id, goal, indicator, expectedContribution }) => (
        <li key={id} className="border-line-2 border-t py-2.5 first:border-t-0 first:pt-0 last:pb-0">
          <Link href={`/goals/${goal.id}`} className="text-jade touch:inline-flex touch:min-h-11 touch:items-center">
            <span className="mr-1.5 text-ink-3 text-sm">{goal.code}</span>
            <LocalText value={goal.title} />
          </Link>
          {indicator ? (
            <p className="text-sm">
              <span className="text-ink-3">{common('label', { label: t('indicator') })} </span>
              <LocalText value={indicator.name} />
              <br />
              <span className="text-ink-3">{common('label', { label: t('expected') })} </span>
              <span data-figure="expected-contribution" data-value={expectedContribution ?? ''}>
                {expectedContribution === null ? (
                  <span className="text-nodata">{t('noFigure')}</span>
                ) : (
                  <b className="font-semibold">
                    {formatNumber(expectedContribution, locale, indicator.decimals)} {pickText(indicator.unit, locale)}
                  </b>
                )}
              </span>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
