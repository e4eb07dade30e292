import { bulletinLanguage, SUBSCRIBER_STATUSES } from '@nhipcau/domain/bulletin';
import { z } from 'zod';

export const subscriberRow = z.object({
  id: z.string(),
  email: z.string(),
  language: bulletinLanguage,
  status: z.enum(SUBSCRIBER_STATUSES),
  /** refusals in a row */
  bounces: z.number().int(),
  createdAt: z.date(),
  confirmedAt: z.date().nullable(),
  leftAt: z.date().nullable(),
  sample: z.boolean(),
});
export type SubscriberRow = z.infer<typeof subscriberRow>;
