import { z } from 'zod';
import { EVENT_FORMS } from '../event/schema.ts';
import { isMeasureKey, MEASURE_KEYS, measureDefinition } from '../measure/registry.ts';
import { isoDate } from '../shared/calendar.ts';
import { localText } from '../shared/text.ts';
import { checkYardstick, INDICATOR_DIRECTIONS } from './progress.ts';
import { INDICATOR_KINDS } from './series.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import { TRAJECTORIES } from './trajectory.ts';

/** A figure in an indicator's unit (a RATE as a share), as large as the database keeps. */
const figure = z.number().min(-1e13).max(1e13);
const threshold = z.number().min(0.01).max(2).nullable();

const fields = z.object({
  name: localText(300),
  unit: localText(60),
  kind: z.enum(INDICATOR_KINDS),
  direction: z.enum(INDICATOR_DIRECTIONS),
  trajectory: z.enum(TRAJECTORIES),
  baseline: figure.nullable(),
  target: figure.nullable(),
  bandLow: figure.nullable(),
  bandHigh: figure.nullable(),
  criticalLow: figure.nullable(),
  criticalHigh: figure.nullable(),
  measureKey: z.enum(MEASURE_KEYS).nullable(),
  measureForm: z.enum(EVENT_FORMS).nullable(),
  goalScoped: z.boolean(),
  weight: z.number().min(0).max(100).multipleOf(0.01),
  onTrackFrom: threshold,
  atRiskFrom: threshold,
  decimals: z.number().int().min(0).max(4),
});
type Fields = z.output<typeof fields>;

/** Field → what is wrong, a key of the namespace `validation`. */
function faultsOf(input: Fields): Partial<Record<keyof Fields, string>> {
  const { kind, direction, baseline, target, bandLow, bandHigh, criticalLow, criticalHigh, measureKey, onTrackFrom, atRiskFrom } = input;
  const faults: Partial<Record<keyof Fields, string>> = {};
  if (direction === 'MAINTAIN') {
    const band = { bandLow, bandHigh, criticalLow, criticalHigh };
    for (const [name, value] of Object.entries(band)) if (value === null) faults[name as keyof typeof band] = 'required';
    const problem = checkYardstick({ direction, low: bandLow, high: bandHigh, criticalLow, criticalHigh });
    if (problem === 'band_out_of_order') faults.bandLow = 'bandOrder';
  } else {
    // a FLOW counts from nothing each year
    const from = kind === 'FLOW' ? 0 : baseline;
    if (kind === 'FLOW' && baseline !== null && baseline !== 0) faults.baseline = 'flowBaseline';
    const problem = checkYardstick({ direction, baseline: from, target });
    if (problem === 'target_equals_baseline') faults.target = 'targetEqualsBaseline';
    if (problem === 'target_contradicts_direction') faults.target = 'targetWrongSide';
  }
  if ((onTrackFrom ?? DEFAULT_THRESHOLDS.onTrackFrom) <= (atRiskFrom ?? DEFAULT_THRESHOLDS.atRiskFrom)) faults.atRiskFrom = 'thresholdOrder';
  if (measureKey !== null && isMeasureKey(measureKey)) {
    const measure = measureDefinition(measureKey);
    if (measure.kind !== kind) faults.kind = 'kindOfMeasure';
    if (input.measureForm !== null && !measure.supportsForm) faults.measureForm = 'measureLimit';
    if (input.goalScoped && !measure.supportsGoalScope) faults.goalScoped = 'measureLimit';
  }
  return faults;
}

function checkFields(input: Fields, context: z.RefinementCtx): void {
  for (const [path, message] of Object.entries(faultsOf(input))) context.addIssue({ code: 'custom', path: [path], message });
}

/** What a person writes of an indicator: the form, and the body of create and update. */
export const indicatorFields = fields.superRefine(checkFields);
export type IndicatorFieldsInput = z.input<typeof fields>;
export type IndicatorFields = z.output<typeof fields>;

export const indicatorCreate = fields.extend({ goalId: z.uuid(), idempotencyKey: z.uuid() }).superRefine(checkFields);
export const indicatorUpdate = fields.extend({ id: z.uuid(), version: z.number().int().min(1) }).superRefine(checkFields);

/** All milestones of an indicator, each on its own day, in the indicator's unit; a FLOW's are increments. */
export const indicatorMilestones = z.object({
  milestones: z
    .array(z.object({ on: isoDate, value: figure }))
    .max(60)
    .superRefine((rows, context) => {
      rows.forEach(({ on }, index) => {
        if (rows.findIndex((row) => row.on === on) < index) context.addIssue({ code: 'custom', path: [index, 'on'], message: 'duplicateDay' });
      });
    }),
});
export const indicatorSetMilestones = indicatorMilestones.extend({ id: z.uuid(), version: z.number().int().min(1) });
