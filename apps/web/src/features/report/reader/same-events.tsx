'use client';
import type { DuplicateCandidate } from '@nhipcau/api/report';
import { formatDay, pickText } from '@nhipcau/i18n';
import { Field } from '@nhipcau/ui/field';
import { RadioGroup } from '@nhipcau/ui/radio-group';
import { useLocale, useTranslations } from 'next-intl';

export const SEPARATE = 'separate';

/** For each activity that looks like a recorded event: is it that event? Nothing is chosen beforehand. */
export function SameEvents({
  candidates,
  chosen,
  onChoose,
}: {
  candidates: DuplicateCandidate[];
  chosen: Record<string, string>;
  onChoose: (activityId: string, value: string) => void;
}) {
  const t = useTranslations('report.same');
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-line bg-risk-soft px-3.5 py-3">
      <p className="font-semibold text-sm">{t('title', { count: candidates.length })}</p>
      <p className="text-ink-2 text-sm">{t('text')}</p>
      {candidates.map(({ activityId, activityTitle, events }) => (
        <Field key={activityId} group label={t('question', { title: activityTitle })}>
          <RadioGroup
            value={chosen[activityId] ?? null}
            onValueChange={(value) => onChoose(activityId, value)}
            options={[
              ...events.map((event) => ({
                value: event.id,
                label: t('event', {
                  title: pickText(event.title, locale),
                  detail: [event.code, event.startsOn ? formatDay(event.startsOn, locale) : null, event.host ? pickText(event.host, locale) : null]
                    .filter(Boolean)
                    .join(', '),
                }),
              })),
              { value: SEPARATE, label: t('separate') },
            ]}
          />
        </Field>
      ))}
    </div>
  );
}
