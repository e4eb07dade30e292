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

/** Whether each row's hash fits its content and the row before. `brokenAt`: id of the first that does not. */
export const chainResult = z.object({ rows: z.number().int(), brokenAt: z.string().nullable() });
