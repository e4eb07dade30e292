import { z } from 'zod';

export const MAIL_STATUSES = ['PENDING', 'SENT', 'FAILED', 'HELD'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

export const messageRow = z.object({
  id: z.string(),
  to: z.string(),
  locale: z.string(),
  template: z.string(),
  subject: z.string(),
  status: z.enum(MAIL_STATUSES),
  attempts: z.number().int(),
  /** what the mail server said last; null: nothing */
  lastError: z.string().nullable(),
  createdAt: z.date(),
  sentAt: z.date().nullable(),
});
/** The text; for what went out by mail a link with a token is left out, since it is the reader's alone. */
export const messageBody = messageRow.extend({ text: z.string() });
