import { z } from 'zod';

const figure = z.number().nullable();
export const measurementRow = z.object({
  id: z.string(),
  version: z.number().int(),
  on: z.string(),
  value: figure,
  numerator: figure,
  denominator: figure,
  note: z.string().nullable(),
  sample: z.boolean(),
  authorName: z.string().nullable(),
});
export type MeasurementRow = z.infer<typeof measurementRow>;
