import type { Tx } from '@nhipcau/db';
import { INITIATORS, PARTNER_LINK_ROLES } from '@nhipcau/domain/partner';
import { z } from 'zod';

const ids = z.array(z.uuid());
const initiator = z.enum(INITIATORS);

/** What the audit row of a merge keeps, so that it can be undone: what moved, and what the other had already and was therefore dropped. */
export const mergeRecord = z.object({
  intoId: z.uuid(),
  moved: z.object({ contacts: ids, interactions: ids, agreements: ids, commitments: ids, links: ids, events: ids, activities: ids }),
  dropped: z.object({
    links: z.array(
      z.object({
        organisationId: z.uuid(),
        role: z.enum(PARTNER_LINK_ROLES),
        since: z.string().nullable(),
        until: z.string().nullable(),
        sample: z.boolean(),
      }),
    ),
    events: z.array(z.object({ eventId: z.uuid(), initiator, sample: z.boolean() })),
    activities: z.array(z.object({ activityId: z.uuid(), initiator, sample: z.boolean() })),
  }),
});
export type MergeRecord = z.infer<typeof mergeRecord>;

/** The latest merge of a partner as the audit log keeps it; null where there is none that can be read. */
export async function findMerge(db: Tx, id: string): Promise<MergeRecord | null> {
  const row = await db.auditLog.findFirst({ where: { entity: 'partner', entityId: id, action: 'partner.merge' }, orderBy: { id: 'desc' } });
  const read = mergeRecord.safeParse(row?.after);
  return read.success ? read.data : null;
}
