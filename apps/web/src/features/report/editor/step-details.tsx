'use client';
import { EVENT_FORMS } from '@nhipcau/domain/event';
import { ACTIVITY_ROLES, type ActivityFigure, outliersOf, type ReportActivityInput } from '@nhipcau/domain/report';
import { formatDays, pickText } from '@nhipcau/i18n';
import { Button } from '@nhipcau/ui/button';
import { DateInput } from '@nhipcau/ui/date-input';
import { Field } from '@nhipcau/ui/field';
import { Input } from '@nhipcau/ui/input';
import { MultiCombobox } from '@nhipcau/ui/multi-combobox';
import { SegmentedControl } from '@nhipcau/ui/segmented-control';
import { Select } from '@nhipcau/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { CountryPicker } from '@/components/country-picker';
import { fieldId } from '@/components/form/field-id';
import { PartnerPicker } from '@/components/partner-picker';
import { ActivityCard } from './activity-card';
import { ActivityPhotos } from './activity-photos';
import { FigureField, ProseField } from './draft-fields';
import { useActivity, useEditor } from './editor-context';

/** A part of the card that is folded while it has nothing to ask. */
function Fold({ title, summary, open, children }: { title: string; summary?: string; open: boolean; children: ReactNode }) {
  // as it was when the step came up: it does not shut under the cursor once the last field is filled in
  const [initially] = useState(open);
  return (
    <details open={initially} className="rounded-lg border border-line px-3">
      <summary className="flex min-h-9 items-center gap-x-2 py-1.5 text-sm touch:min-h-11">
        <span className="min-w-0">
          <span className="font-semibold">{title}</span>
          {summary ? <span className="block text-ink-3 text-xs">{summary}</span> : null}
        </span>
      </summary>
      <div className="flex flex-col gap-3 pt-1 pb-3">{children}</div>
    </details>
  );
}

function Basics({ activity }: { activity: ReportActivityInput }) {
  const t = useTranslations('report');
  const forms = useTranslations('enums.eventForm');
  const roles = useTranslations('enums.activityRole');
  const locale = useLocale();
  const { report, errors } = useEditor();
  const set = useActivity(activity.id);
  const path = (field: string) => `activities.${activity.id}.${field}`;
  const { startsOn, endsOn, place, form } = activity;
  const day = startsOn ? formatDays(startsOn, endsOn, locale) : null;
  const complete = startsOn !== null && place !== null && form !== null;
  return (
    <Fold
      title={t('activity.basics')}
      summary={[day, place, form ? forms(form) : null].filter(Boolean).join(' · ')}
      open={!complete || activity.eventId === null}
    >
      <Field id={fieldId(path('title'))} label={t('field.title')} error={errors[path('title')]} required>
        <Input value={activity.title} maxLength={300} onChange={(event) => set({ title: event.currentTarget.value })} />
      </Field>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Field id={fieldId(path('startsOn'))} label={t('field.startsOn')} error={errors[path('startsOn')]} required>
          <DateInput value={startsOn} min={report.period.startsOn} max={report.period.endsOn} onValueChange={(value) => set({ startsOn: value })} />
        </Field>
        <Field id={fieldId(path('endsOn'))} label={t('field.endsOn')} error={errors[path('endsOn')]}>
          <DateInput value={endsOn} min={startsOn ?? report.period.startsOn} onValueChange={(value) => set({ endsOn: value })} />
        </Field>
        <Field id={fieldId(path('place'))} label={t('field.place')} error={errors[path('place')]} required>
          <Input value={place ?? ''} maxLength={300} onChange={(event) => set({ place: event.currentTarget.value || null })} />
        </Field>
        <Field id={fieldId(path('form'))} label={t('field.form')} error={errors[path('form')]} required>
          <Select
            value={form ?? ''}
            placeholder={t('choose.form')}
            options={EVENT_FORMS.map((value) => ({ value, label: forms(value) }))}
            onChange={(event) => set({ form: EVENT_FORMS.find((value) => value === event.currentTarget.value) ?? null })}
          />
        </Field>
      </div>
      <Field group id={fieldId(path('role'))} label={t('field.role')}>
        <SegmentedControl
          value={activity.role}
          options={ACTIVITY_ROLES.map((value) => ({ value, label: roles(value) }))}
          onValueChange={(role) => set({ role })}
        />
      </Field>
    </Fold>
  );
}

function HeldDetails({ activity }: { activity: ReportActivityInput }) {
  const t = useTranslations('report');
  const common = useTranslations('common');
  const locale = useLocale();
  const { report, errors } = useEditor();
  const set = useActivity(activity.id);
  const path = (field: string) => `activities.${activity.id}.${field}`;
  const unusual = outliersOf(activity, report.earlier);
  const doubt = (figure: ActivityFigure) => {
    const found = unusual.find((one) => one.figure === figure)?.outlier;
    return found ? (activity.note === null ? { problem: t('outlier', { ...found }) } : { warning: t('outlierShort', { ...found }) }) : {};
  };
  const goals = report.goals.map(({ id, code, title }) => ({ value: id, label: `${code} ${pickText(title, locale)}` }));
  const figure = (name: ActivityFigure, unit?: string) => (
    <FigureField
      path={path(name)}
      label={t(`field.${name}`)}
      value={activity[name]}
      onChange={(value) => set({ [name]: value })}
      {...doubt(name)}
      {...(unit ? { unit } : {})}
    />
  );
  const served = activity.goalIds.length > 0 || activity.countries.length > 0;
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 items-start gap-3">
        {figure('participantsVn')}
        {figure('participantsForeign')}
      </div>
      <Basics activity={activity} />
      <PartnerPicker
        id={fieldId(path('partners'))}
        choices={report.partners}
        value={activity.partners}
        onValueChange={(partners) => set({ partners })}
        error={errors[path('partners')]}
      />
      <Fold title={t('activity.more')} open={!served || unusual.some(({ figure: name }) => name.startsWith('funds'))}>
        <CountryPicker
          id={fieldId(path('countries'))}
          label={t('field.countries')}
          value={activity.countries}
          onValueChange={(countries) => set({ countries })}
          error={errors[path('countries')]}
        />
        <Field id={fieldId(path('goalIds'))} label={t('field.goalIds')} error={errors[path('goalIds')]}>
          <MultiCombobox
            options={goals}
            value={activity.goalIds}
            onValueChange={(goalIds) => set({ goalIds })}
            addLabel={t('choose.goal')}
            searchLabel={t('choose.goalSearch')}
            emptyLabel={t('choose.goalNone')}
            removeLabel={(name) => common('removeOne', { name })}
          />
        </Field>
        <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-2">
          {figure('fundsBudget', t('field.currency'))}
          {figure('fundsMobilised', t('field.currency'))}
        </div>
      </Fold>
      <ProseField path={path('note')} label={t('field.note')} rows={1} value={activity.note} onChange={(note) => set({ note })} />
    </div>
  );
}

function ChangedDetails({ activity }: { activity: ReportActivityInput }) {
  const t = useTranslations('report.field');
  const { report, errors } = useEditor();
  const set = useActivity(activity.id);
  const path = (field: string) => `activities.${activity.id}.${field}`;
  return (
    <div className="flex flex-col gap-3">
      <ProseField path={path('note')} label={t('reason')} rows={2} required value={activity.note} onChange={(note) => set({ note })} />
      {activity.outcome === 'POSTPONED' ? (
        <Field id={fieldId(path('startsOn'))} label={t('newDate')} error={errors[path('startsOn')]}>
          <DateInput
            value={activity.startsOn}
            min={report.planYear.startsOn}
            max={report.planYear.endsOn}
            onValueChange={(startsOn) => set({ startsOn, endsOn: null })}
          />
        </Field>
      ) : null}
    </div>
  );
}

/** Step 2: what each activity was like, or why it was not. */
export function StepDetails() {
  const t = useTranslations('report');
  const outcomes = useTranslations('enums.outcome');
  const { draft, goTo } = useEditor();
  const told = draft.activities.filter(({ outcome }) => outcome !== null);
  if (told.length === 0)
    return (
      <div className="flex flex-col items-start gap-3 text-ink-2">
        <p>{t('activity.noneHeld')}</p>
        <Button onClick={() => goTo('activities')}>{t('step.activities')}</Button>
      </div>
    );
  return (
    <div className="flex flex-col gap-3">
      {told.map((activity) => (
        <ActivityCard
          key={activity.id}
          activity={activity}
          actions={activity.outcome ? <span className="shrink-0 text-ink-2 text-xs">{outcomes(activity.outcome)}</span> : null}
        >
          {activity.outcome === 'HELD' ? <HeldDetails activity={activity} /> : <ChangedDetails activity={activity} />}
          {activity.outcome === 'HELD' || activity.photos.length > 0 ? (
            <div className="mt-3">
              <ActivityPhotos activity={activity} />
            </div>
          ) : null}
        </ActivityCard>
      ))}
    </div>
  );
}
