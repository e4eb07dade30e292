import { HowComputed } from '@nhipcau/charts/components/how-computed';
import { type Coverage, isOfficeMeasure, type MeasureKey, type MeasureSpec, measureDefinition } from '@nhipcau/domain/measure';
import type { Period } from '@nhipcau/domain/shared';
import { formatDay } from '@nhipcau/i18n';
import type { Messages } from '@nhipcau/i18n/messages';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type CoverageUnit, useChartWords } from './chart-words';

type LeftOut = keyof Messages['measure']['leftOut'];

const ofEvents: LeftOut[] = ['notApproved', 'coOrganisers'];
const ofFigures: LeftOut[] = ['notApproved', 'noFigure', 'coOrganisers'];
const ofFunds: LeftOut[] = ['notApproved', 'noFunds', 'coOrganisers'];
const ofKnown: LeftOut[] = ['unknownAssociations', 'newMembers'];
const ofReports: LeftOut[] = ['notDue', 'notMember'];

/** What each measure leaves out: parts that somebody could look for in it. */
const LEFT_OUT: Record<MeasureKey, LeftOut[]> = {
  events_held: ofEvents,
  participants_total: ofFigures,
  participants_foreign: ofFigures,
  participants_vietnamese: ofFigures,
  funds_mobilised: ofFunds,
  funds_total: ofFunds,
  new_units: ['notApproved'],
  new_members: ['notApproved'],
  countries_reached: ['notApproved', 'noCountry'],
  effective_forms: ofEvents,
  novelty_rate: [...ofEvents, 'firstYear'],
  non_budget_share: ofFunds,
  association_active_share: ofKnown,
  association_top_three_share: ofKnown,
  activity_gini: ofKnown,
  activity_unevenness: ofKnown,
  activity_evenness: ofKnown,
  report_completeness: ofReports,
  report_timeliness: ofReports,
  partners_active: ['archivedPartners'],
  partners_new: [],
  agreements_in_force: ['undatedAgreements', 'archivedPartners'],
  substance_mean: ['untouchedPartners', 'archivedPartners'],
  substance_median: ['untouchedPartners', 'archivedPartners'],
  paper_partnerships: ['youngAgreements', 'archivedPartners'],
  network_coverage: ['unplannedCells', 'archivedPartners'],
  partner_concentration: ['untouchedPartners', 'archivedPartners'],
  bulletins_published: ['unpublished'],
  bulletins_on_time: ['notDueBulletins'],
  parity_rate: ['unreviewed'],
  articles_per_association: ['unpublished', 'officeArticles'],
  bulletin_readers: [],
  staffing: ['unapprovedPosts'],
  language_coverage: ['unknownLanguage', 'invalidAssessments', 'archivedPartners'],
  skill_coverage: ['invalidAssessments'],
  training_hours: ['notHeld'],
  people_trained: ['notHeld'],
};

/** Why a measure has no coverage: nothing of it can be unknown, or nothing is due yet. */
function basisOf(key: MeasureKey): 'office' | 'ofReports' | 'nothingDue' {
  if (isOfficeMeasure(key)) return 'office';
  return measureDefinition(key).source === 'reports' ? 'ofReports' : 'nothingDue';
}

interface MeasureHowProps {
  spec: MeasureSpec;
  answer: { readonly coverage: Coverage | null; readonly span: Period };
  /** what the coverage counts */
  unit?: CoverageUnit;
  /** days of the figure that it is compared with; null: with none */
  comparedWith?: Period | null;
  /** what limits the measure further, in whole sentences */
  limits?: ReactNode;
  /** the way to its records, and what they are */
  records: ReactNode;
}

/** «How this is computed» of a measure: formula, days, what it rests on, what is left out and why, and the way to its records. */
export function MeasureHow({ spec, answer, unit = 'report', comparedWith = null, limits, records }: MeasureHowProps) {
  const t = useTranslations('measure');
  const words = useChartWords(unit);
  const locale = useLocale();
  const { key } = spec;
  const day = (on: string) => formatDay(on, locale);
  const { span, coverage } = answer;
  const from = { from: day(span.startsOn), to: day(span.endsOn) };
  const keys: LeftOut[] = [...LEFT_OUT[key], ...(spec.form ? (['otherForms'] as const) : []), ...(spec.goalId ? (['otherGoals'] as const) : [])];
  return (
    <HowComputed
      formula={
        <>
          <b>{t(`${key}.name`)}</b> · {t(`${key}.how`)} {limits}
        </>
      }
      span={
        comparedWith === null
          ? t('basis.span', from)
          : t('basis.spanCompared', { ...from, beforeFrom: day(comparedWith.startsOn), beforeTo: day(comparedWith.endsOn) })
      }
      coverage={coverage}
      leftOut={keys.map((one) => ({ what: t(`leftOut.${one}.what`), why: t(`leftOut.${one}.why`) }))}
      records={records}
      words={coverage === null ? { ...words, strip: { ...words.strip, none: t(`basis.${basisOf(key)}`) } } : words}
    />
  );
}
