import { z } from 'zod';

export const auditFilter = z.object({
  entity: z.string().max(60).optional(),
  actorId: z.uuid().optional(),
  /** days in Hanoi, both counted in */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  search: z.string().trim().max(200).optional(),
});
export type AuditFilter = z.infer<typeof auditFilter>;

export const auditRow = z.object({
  /** a bigint as text */
  id: z.string(),
  at: z.date(),
  actorName: z.string(),
  /** noun and verb: `goal.update` */
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  /** the values before and after, by field; null: none were kept */
  before: z.unknown(),
  after: z.unknown(),
  requestId: z.string(),
});
export type AuditRow = z.infer<typeof auditRow>;

export const auditChoices = z.object({ entities: z.array(z.string()), actors: z.array(z.object({ id: z.string(), name: z.string() })) });

/**
 * Whether each row fits its hash and each sealed range its root. `unsealed`: rows that no seal covers yet. `broken`: ids of the first and last row of what
 * does not fit (the same: that row itself was changed; else one of the range was changed, removed or added); null: all fit.
 */
export const chainResult = z.object({
  rows: z.number().int(),
  unsealed: z.number().int(),
  broken: z.object({ firstId: z.string(), lastId: z.string() }).nullable(),
});
export type ChainResult = z.infer<typeof chainResult>;
