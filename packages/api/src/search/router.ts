import { SEARCH_NOUNS, searchInput } from '@nhipcau/domain/search';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { listHits } from './data.ts';
import { listStaffHits } from './data-staff.ts';

const hit = z.object({ noun: z.enum(SEARCH_NOUNS), id: z.string(), title: storedText, year: z.number().int().nullable(), detail: storedText.nullable() });

export const searchRouter = router({
  list: can('search.read')
    .input(searchInput)
    .output(z.array(hit))
    .query(async ({ ctx, input }) => {
      const [hits, staff] = await Promise.all([listHits(ctx.db, ctx.scope, input.text), listStaffHits(ctx.db, ctx.user.role, input.text)]);
      return [...hits, ...staff] as z.infer<typeof hit>[];
    }),
});
