import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';

export const periodRow = z.object({
  id: z.string(),
  planYearId: z.string(),
  year: z.number().int(),
  code: z.string(),
  name: storedText,
  startsOn: z.string(),
  endsOn: z.string(),
  opensOn: z.string(),
  dueOn: z.string(),
  locksOn: z.string(),
  sample: z.boolean(),
  version: z.number().int(),
  /** reports that are not withdrawn, and of these the handed-in and the approved ones; of the reader's own scope */
  reports: z.object({ total: z.number().int(), submitted: z.number().int(), approved: z.number().int() }),
});
export type PeriodRow = z.infer<typeof periodRow>;
