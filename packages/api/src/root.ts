import { authRouter } from './auth/router.ts';
import { overviewRouter } from './overview/router.ts';
import { planYearRouter } from './planYear/router.ts';
import { profileRouter } from './profile/router.ts';
import { searchRouter } from './search/router.ts';
import { createCallerFactory, router } from './trpc.ts';
import { userRouter } from './user/router.ts';

export const appRouter = router({
  user: userRouter,
  profile: profileRouter,
  auth: authRouter,
  overview: overviewRouter,
  planYear: planYearRouter,
  search: searchRouter,
});
export type AppRouter = typeof appRouter;
/** Calls procedures without HTTP: server components and tests. */
export const createCaller = createCallerFactory(appRouter);
