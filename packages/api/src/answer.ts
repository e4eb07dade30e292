import type { Answer, Comparison, Coverage } from '@nhipcau/domain/measure';
import { z } from 'zod';

// computed and typed by the measures a moment ago: to parse them again would only cost time
const isObject = (value: unknown) => typeof value === 'object' && value !== null;
const count = z.number().int().nonnegative();

/** Parts that have spoken, of those that should have; null: nothing is expected. */
export const coverage = z
  .object({ known: count, waiting: count, drafted: count, missing: count, expected: count })
  .nullable() satisfies z.ZodType<Coverage | null>;
/** A figure with what it rests on. */
export const answer = z.custom<Answer>(isObject);
/** The same figure up to the same day of two years. */
export const comparison = z.custom<Comparison>(isObject);
/** From "the rest are 0" to "all that is handed in or drafted counts". */
export const range = z.object({ low: z.number(), high: z.number() }).nullable();
/** A forecast as it was shown on a day of a year, and what came; null: not known, or not yet. */
export const keptForecast = z.object({
  madeOn: z.string(),
  year: z.number().int(),
  median: z.number(),
  low: z.number(),
  high: z.number(),
  actual: z.number().nullable(),
  held: z.boolean().nullable(),
  sample: z.boolean(),
});
/** Most likely `median`; eight in ten such years end between `low` and `high`. */
export const forecastInterval = z.object({ median: z.number(), low: z.number(), high: z.number() }).nullable();
