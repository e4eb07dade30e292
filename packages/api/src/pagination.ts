import { z } from 'zod';

/** Page of a list: numbered from 1, at most 200 rows. */
export const pageInput = z.object({ page: z.number().int().min(1).max(100_000).default(1), size: z.number().int().min(1).max(200).default(25) });
export type PageInput = z.infer<typeof pageInput>;

/** One page of rows and how many there are in all. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.number().int(), page: z.number().int(), size: z.number().int() });

/** `skip` and `take` of a page, for Prisma. */
export const slice = ({ page, size }: PageInput) => ({ skip: (page - 1) * size, take: size });
