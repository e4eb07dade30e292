import { z } from 'zod';
import { line } from '../shared/text.ts';
import { emailAddress } from '../user/schema.ts';
import { bulletinLanguage, bulletinRecordVersion } from './schema.ts';
import { SUBSCRIBER_STATUSES } from './types.ts';

/** One paragraph: a new line in it is a blank. */
const note = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' '))
  .pipe(line(1000));
/** What was corrected, for the readers of each language of the pair. */
export const correctionNotes = z.object({ noteA: note, noteB: note });

/** Publishes an approved issue, or with its notes a new revision of a published one. `send`: the e-mail edition goes out with it. */
export const publishInput = bulletinRecordVersion.extend({ send: z.boolean(), idempotencyKey: z.uuid() });
export const correctInput = publishInput.extend(correctionNotes.shape);
export type PublishInput = z.output<typeof publishInput> & Partial<z.output<typeof correctionNotes>>;

/** Sends the e-mail edition of the revision that is published now. */
export const editionSend = z.object({ bulletinId: z.uuid(), idempotencyKey: z.uuid() });
/** What did not go out is tried again by hand: what was refused, or what nobody knows of. */
export const editionRetry = z.object({ bulletinId: z.uuid(), status: z.enum(['FAILED', 'UNKNOWN']) });

export const subscriberAdd = z.object({ email: emailAddress, language: bulletinLanguage, idempotencyKey: z.uuid() });
export const subscriberFilter = z.object({
  search: z.string().trim().max(200).optional(),
  language: bulletinLanguage.optional(),
  status: z.enum(SUBSCRIBER_STATUSES).optional(),
});
export type SubscriberFilter = z.output<typeof subscriberFilter>;

/** States of a message of the e-mail edition. */
export const DELIVERY_STATUSES = ['PENDING', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];
