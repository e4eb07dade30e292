import { planYearRouter } from './planYear/router.ts';
import { searchRouter } from './search/router.ts';
import { createCallerFactory, router } from './trpc.ts';

export const appRouter = router({
  planYear: planYearRouter,
  search: searchRouter,
});
export type AppRouter = typeof appRouter;
/** Calls procedures without HTTP: server components and tests. */
export const createCaller = createCallerFactory(appRouter);
