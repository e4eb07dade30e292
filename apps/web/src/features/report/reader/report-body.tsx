import type { ReportDetail } from '@nhipcau/api/report';
import { type EarlierRanges, outliersOf, type ReportDraft } from '@nhipcau/domain/report';
import { formatCountry, formatDays, formatList, formatMoney, formatNumber, pickText } from '@nhipcau/i18n';
import { Badge } from '@nhipcau/ui/badge';
import { StatusMark } from '@nhipcau/ui/status-mark';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/i18n/routing';
import { PhotoStrip } from '../photo-strip';

type Activity = ReportDraft['activities'][number];
type Titled = ReportDetail['goals'];
const LOOK = { HELD: 'held', POSTPONED: 'postponed', CANCELLED: 'cancelled' } as const;

function ActivityItem({
  activity,
  goals,
  partners,
  events,
  earlier,
}: {
  activity: Activity;
  goals: Titled;
  partners: ReportDetail['partners'];
  events: ReportDetail['events'] | null;
  earlier: EarlierRanges | null;
}) {
  const t = useTranslations('report');
  const enums = useTranslations('enums');
  const common = useTranslations('common');
  const locale = useLocale();
  const event = events?.find(({ id }) => id === activity.eventId);
  const unusual = earlier ? outliersOf(activity, earlier) : [];
  const lines: [string, ReactNode][] = [
    [t('field.participantsVn'), activity.participantsVn === null ? null : formatNumber(activity.participantsVn, locale)],
    [t('field.participantsForeign'), activity.participantsForeign === null ? null : formatNumber(activity.participantsForeign, locale)],
    [t('field.fundsBudget'), activity.fundsBudget === null ? null : formatMoney(activity.fundsBudget, locale)],
    [t('field.fundsMobilised'), activity.fundsMobilised === null ? null : formatMoney(activity.fundsMobilised, locale)],
  ];
  const served = activity.goalIds.flatMap((id) => goals.find((goal) => goal.id === id) ?? []);
  const together = activity.partners.flatMap(({ partnerId }) => {
    const found = partners.find(({ id }) => id === partnerId);
    return found ? [pickText(found.name, locale)] : [];
  });
  const abroad = activity.countries.map((code) => formatCountry(code, locale));
  return (
    <li className="border-line-2 border-t py-3 first:border-t-0 first:pt-0" data-activity={activity.title}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{activity.title}</span>
        {activity.outcome ? <StatusMark status={LOOK[activity.outcome]} label={enums(`outcome.${activity.outcome}`)} className="text-sm" /> : null}
      </p>
      <p className="text-ink-2 text-sm">
        {[
          activity.startsOn ? formatDays(activity.startsOn, activity.endsOn, locale) : common('unknownDay'),
          activity.place,
          activity.form ? enums(`eventForm.${activity.form}`) : null,
          enums(`activityRole.${activity.role}`),
          events && t(event && !event.fromReport ? 'activity.planned' : 'activity.unplanned'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {activity.outcome === 'HELD' ? (
        <dl className="mt-1 flex flex-wrap gap-x-5 gap-y-0.5 text-sm">
          {lines.map(([label, value]) => (
            <div key={label} className="flex gap-1.5">
              <dt className="text-ink-3">{label}</dt>
              <dd className={value === null ? 'text-nodata' : ''}>{value ?? common('noData')}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {abroad.length > 0 ? <p className="text-ink-2 text-sm">{formatList(abroad, locale)}</p> : null}
      {together.length > 0 ? (
        <p className="text-ink-2 text-sm" data-partners>
          {t('read.with', { names: formatList(together, locale) })}
        </p>
      ) : null}
      {served.length > 0 ? <p className="text-ink-2 text-sm">{served.map(({ code, title }) => `${code} ${pickText(title, locale)}`).join(' · ')}</p> : null}
      {activity.note ? <p className="mt-1 text-sm">{activity.note}</p> : null}
      <PhotoStrip photos={activity.photos} title={activity.title} />
      {unusual.map(({ figure, outlier }) => (
        <p key={figure} className="mt-1 text-risk text-sm">
          <StatusMark status="at_risk" label={t('read.unusual')} /> {t(`field.${figure}`)} {t('outlierShort', { ...outlier })}
        </p>
      ))}
      {event ? (
        <Link href={`/events/${event.id}`} className="text-jade text-sm hover:underline touch:inline-flex touch:min-h-11 touch:items-center">
          {t('read.event', { code: event.code })}
        </Link>
      ) : null}
    </li>
  );
}

type BodyProps = {
  draft: ReportDraft;
  goals: Titled;
  partners: ReportDetail['partners'];
  weaknesses: Titled;
  /** null: of another time, the plan is not looked at */
  events: ReportDetail['events'] | null;
  /** null: unusual figures are not marked */
  earlier: EarlierRanges | null;
};

function Text({ label, text }: { label: string; text: string | null }) {
  if (text === null) return null;
  return (
    <div>
      <h3 className="text-ink-3 text-xs">{label}</h3>
      <p className="whitespace-pre-line">{text}</p>
    </div>
  );
}

/** All that an association wrote, to be read. */
export function ReportBody({ draft, goals, partners, weaknesses, events, earlier }: BodyProps) {
  const t = useTranslations('report');
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-5">
      {draft.activities.length === 0 ? (
        <p className="text-ink-2">{t('read.noActivities')}</p>
      ) : (
        <ul>
          {draft.activities.map((activity) => (
            <ActivityItem key={activity.id} activity={activity} goals={goals} partners={partners} events={events} earlier={earlier} />
          ))}
        </ul>
      )}
      <Text label={t('field.achievements')} text={draft.achievements} />
      <div>
        <h3 className="text-ink-3 text-xs">{t('field.difficulties')}</h3>
        {draft.difficulties.length === 0 ? (
          <p className="text-ink-2">{t('difficulty.none')}</p>
        ) : (
          <ul className="flex flex-col gap-1.5">
            {draft.difficulties.map((difficulty) => {
              const weakness = weaknesses.find(({ id }) => id === difficulty.weaknessId);
              return (
                <li key={difficulty.id}>
                  {difficulty.text}{' '}
                  {weakness ? (
                    <Badge tone="jade" asChild>
                      <Link href={`/weaknesses/${weakness.id}`}>{pickText(weakness.title, locale)}</Link>
                    </Badge>
                  ) : (
                    <Badge>{t('read.untagged')}</Badge>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
      <Text label={t('field.difficultiesNote')} text={draft.difficultiesNote} />
      <Text label={t('field.proposals')} text={draft.proposals} />
    </div>
  );
}
