'use client';
import { ACTIVITY_OUTCOMES, type ReportActivityInput } from '@nhipcau/domain/report';
import { formatDays } from '@nhipcau/i18n';
import { Field } from '@nhipcau/ui/field';
import { SegmentedControl } from '@nhipcau/ui/segmented-control';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { fieldId } from '@/components/form/field-id';
import { useActivity, useEditor } from './editor-context';

/** Title of an activity, its day and whether it was planned; below it what the step asks. */
export function ActivityCard({ activity, children, actions }: { activity: ReportActivityInput; children: ReactNode; actions?: ReactNode }) {
  const t = useTranslations('report.activity');
  const common = useTranslations('common');
  const locale = useLocale();
  const titleId = fieldId(`activities.${activity.id}.heading`);
  return (
    <section aria-labelledby={titleId} data-activity={activity.title} className="min-w-0 rounded-xl border border-line bg-card px-4 py-3.5">
      <header className="mb-2.5 flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 id={titleId} className="font-semibold text-base">
            {activity.title}
          </h3>
          <p className="text-ink-3 text-xs">
            {activity.startsOn ? formatDays(activity.startsOn, activity.endsOn, locale) : common('unknownDay')} ·{' '}
            {t(activity.eventId ? 'planned' : 'unplanned')}
          </p>
        </div>
        {actions}
      </header>
      {children}
    </section>
  );
}

/** Held, put off, cancelled: three large buttons. */
export function OutcomeChoice({ activity }: { activity: ReportActivityInput }) {
  const t = useTranslations('report.activity');
  const enums = useTranslations('enums.outcome');
  const { report, errors } = useEditor();
  const set = useActivity(activity.id);
  const path = `activities.${activity.id}.outcome`;
  const planned = report.events.find(({ id }) => id === activity.eventId);
  return (
    <Field group hideLabel id={fieldId(path)} label={t('outcome', { title: activity.title })} error={errors[path]}>
      <SegmentedControl
        value={activity.outcome}
        options={ACTIVITY_OUTCOMES.map((value) => ({ value, label: enums(value) }))}
        className="flex-nowrap [&>label]:min-w-0 [&>label]:px-1.5"
        onValueChange={(outcome) => {
          // the planned day is not the new day of what was put off; held after all, it is the planned one again
          if (outcome === 'POSTPONED' && activity.outcome !== 'POSTPONED') set({ outcome, startsOn: null, endsOn: null });
          else if (outcome === 'HELD' && activity.startsOn === null) set({ outcome, startsOn: planned?.startsOn ?? null });
          else set({ outcome });
        }}
      />
    </Field>
  );
}
