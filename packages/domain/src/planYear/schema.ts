import { z } from 'zod';

export const PLAN_YEAR_STATUSES = ['DRAFT', 'ACTIVE', 'CLOSED'] as const;
export type PlanYearStatus = (typeof PLAN_YEAR_STATUSES)[number];

/** What may follow a status. A closed year can be taken up again by an administrator; every step is in the audit log. */
export const NEXT_PLAN_YEAR_STATUS: Record<PlanYearStatus, readonly PlanYearStatus[]> = { DRAFT: ['ACTIVE'], ACTIVE: ['CLOSED'], CLOSED: ['ACTIVE'] };

/** Which goals of one year are carried into the next: a goal with all that lies above it. */
export const rolloverFields = z.object({ fromId: z.uuid(), goalIds: z.array(z.uuid()).min(1).max(1000) });
