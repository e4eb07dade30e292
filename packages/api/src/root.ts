import { authRouter } from './auth/router.ts';
import { eventRouter } from './event/router.ts';
import { goalRouter } from './goal/router.ts';
import { indicatorRouter } from './indicator/router.ts';
import { measurementRouter } from './measurement/router.ts';
import { overviewRouter } from './overview/router.ts';
import { planYearRouter } from './planYear/router.ts';
import { profileRouter } from './profile/router.ts';
import { reportRouter } from './report/router.ts';
import { searchRouter } from './search/router.ts';
import { sourceRouter } from './source/router.ts';
import { createCallerFactory, router } from './trpc.ts';
import { userRouter } from './user/router.ts';
import { weaknessRouter } from './weakness/router.ts';

export const appRouter = router({
  user: userRouter,
  profile: profileRouter,
  auth: authRouter,
  event: eventRouter,
  goal: goalRouter,
  indicator: indicatorRouter,
  measurement: measurementRouter,
  overview: overviewRouter,
  planYear: planYearRouter,
  report: reportRouter,
  search: searchRouter,
  source: sourceRouter,
  weakness: weaknessRouter,
});
export type AppRouter = typeof appRouter;
/** Calls procedures without HTTP: server components and tests. */
export const createCaller = createCallerFactory(appRouter);
