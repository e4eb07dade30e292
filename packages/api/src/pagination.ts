import { z } from 'zod';

/** Page of a list: numbered from 1, at most 200 rows. */
export const pageInput = z.object({ page: z.number().int().min(1).max(100_000).default(1), size: z.number().int().min(1).max(200).default(25) });
export type PageInput = z.infer<typeof pageInput>;

/** So many rows are counted exactly, and no more are read to count them. */
export const COUNT_LIMIT = 1000;

/** `more`: there are more than `total`, which is then how far was counted. */
export const bounded = z.object({ total: z.number().int(), more: z.boolean() });
export type Bounded = z.infer<typeof bounded>;

/** One page of rows and how many there are in all; `more` as in `bounded`, absent where all are counted. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.number().int(), more: z.boolean().optional(), page: z.number().int(), size: z.number().int() });

/** How far the rows are counted for a page: always past it, so that whether a page follows is known. */
export const countLimit = ({ page, size }: PageInput) => Math.max(COUNT_LIMIT, page * size);

/** What was found where one more than the limit was looked for. */
export const boundedOf = (found: number, limit = COUNT_LIMIT): Bounded => ({ total: Math.min(found, limit), more: found > limit });

/** Counts the rows of a list as far as its page needs it. @param count counts at most so many */
export async function countUpTo(page: PageInput, count: (take: number) => Promise<number>): Promise<Bounded> {
  const limit = countLimit(page);
  return boundedOf(await count(limit + 1), limit);
}

/** `skip` and `take` of a page, for Prisma. */
export const slice = ({ page, size }: PageInput) => ({ skip: (page - 1) * size, take: size });
