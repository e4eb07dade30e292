import type { Tx } from '@nhipcau/db';

/**
 * Seals the rows of the audit log that are committed; those of transactions still open wait for the next call. One sealer at a time, and no writer waits
 * for it. @returns how many rows were sealed
 */
export async function sealAuditLog(db: Tx): Promise<number> {
  const [result] = await db.$queryRaw<{ sealed: bigint }[]>`SELECT seal_audit_log() AS sealed`;
  return Number(result?.sealed ?? 0);
}
