import type { EventForm, IndicatorDirection, IndicatorKind, Trajectory } from '@nhipcau/db';
import type { MeasureKey } from '@nhipcau/domain/measure';
import type { Text } from '../union/types.ts';

export const text = (vi: string, en: string, fr: string): Text => ({ vi, en, fr });

export const units = {
  times: text('lần', 'times', 'fois'),
  events: text('hoạt động', 'activities', 'activités'),
  papers: text('văn bản', 'papers', 'documents'),
  issues: text('số', 'issues', 'numéros'),
  articles: text('tin, bài', 'items', 'articles'),
  people: text('người', 'people', 'personnes'),
  turns: text('lượt người', 'attendances', 'participations'),
  partners: text('đối tác', 'partners', 'partenaires'),
  countries: text('nước', 'countries', 'pays'),
  units: text('đơn vị', 'units', 'unités'),
  ideas: text('mô hình', 'models', 'modèles'),
  followers: text('lượt theo dõi', 'followers', 'abonnés'),
  share: text('%', '%', '%'),
  index: text('điểm', 'points', 'points'),
};

/** `from-2024`: the level that the measure shows for 2024, frozen when the sample is loaded. */
type Baseline = number | null | 'from-2024';

export type SampleIndicator = {
  year: number;
  goal: string;
  code: string;
  name: Text;
  unit: Text;
  kind: IndicatorKind;
  direction?: IndicatorDirection;
  trajectory?: Trajectory;
  baseline: Baseline;
  target: number | null;
  band?: [criticalLow: number, low: number, high: number, criticalHigh: number];
  measure?: MeasureKey;
  form?: EventForm;
  goalScoped?: boolean;
  decimals?: number;
  weight: number;
  /** code of the indicator of the year before that it goes on from */
  goesOnFrom?: [goal: string, code: string];
  /** month's end and value in the indicator's unit; increments for a FLOW */
  milestones?: [on: string, value: number][];
  /** entered by hand: increment, state, or numerator and denominator */
  measured?: [on: string, value: number, denominator?: number][];
};
