import { z } from 'zod';
import { isoDate } from '../shared/calendar.ts';
import { prose } from '../shared/text.ts';

const figure = z.number().min(-1e13).max(1e13);

const fields = z.object({
  on: isoDate,
  value: figure.nullable(),
  numerator: figure.nullable(),
  denominator: z.number().positive().max(1e13).nullable(),
  note: prose(1000),
});
type Fields = z.output<typeof fields>;

/** Either a value, or both parts of a ratio. */
function checkParts({ value, numerator, denominator }: Fields, context: z.RefinementCtx): void {
  const issue = (path: keyof Fields, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (numerator === null && denominator === null) {
    if (value === null) issue('value', 'required');
    return;
  }
  if (value !== null) issue('value', 'valueOrRatio');
  if (numerator === null) issue('numerator', 'required');
  if (denominator === null) issue('denominator', 'required');
}

/** A value entered by hand: FLOW an increment, STOCK a state, RATE a share 0…1 or its two parts. */
export const measurementFields = fields.superRefine(checkParts);
export type MeasurementFieldsInput = z.input<typeof fields>;
export type MeasurementFields = Fields;

export const measurementCreate = fields.extend({ indicatorId: z.uuid(), idempotencyKey: z.uuid() }).superRefine(checkParts);
export const measurementUpdate = fields.extend({ id: z.uuid(), version: z.number().int().min(1) }).superRefine(checkParts);
export const measurementRemove = z.object({ id: z.uuid(), version: z.number().int().min(1) });
