import type { inferRouterOutputs } from '@trpc/server';
import { associationRouter } from './association/router.ts';
import { auditRouter } from './audit/router.ts';
import { authRouter } from './auth/router.ts';
import { bulletinRouter } from './bulletin/router.ts';
import { articleRouter } from './bulletin/router-article.ts';
import { eventRouter } from './event/router.ts';
import { goalRouter } from './goal/router.ts';
import { indicatorRouter } from './indicator/router.ts';
import { measurementRouter } from './measurement/router.ts';
import { organisationRouter } from './organisation/router.ts';
import { outboxRouter } from './outbox/router.ts';
import { overviewRouter } from './overview/router.ts';
import { partnerRouter } from './partner/router.ts';
import { partnerImportRouter } from './partner/router-import.ts';
import { partnerPictureRouter } from './partner/router-pictures.ts';
import { periodRouter } from './period/router.ts';
import { planYearRouter } from './planYear/router.ts';
import { profileRouter } from './profile/router.ts';
import { publicationRouter } from './publication/router.ts';
import { reportRouter } from './report/router.ts';
import { sampleRouter } from './sample/router.ts';
import { searchRouter } from './search/router.ts';
import { skillRouter } from './skill/router.ts';
import { sourceRouter } from './source/router.ts';
import { subscriberRouter } from './subscriber/router.ts';
import { createCallerFactory, router } from './trpc.ts';
import { userRouter } from './user/router.ts';
import { weaknessRouter } from './weakness/router.ts';

export const appRouter = router({
  article: articleRouter,
  bulletin: bulletinRouter,
  association: associationRouter,
  sample: sampleRouter,
  period: periodRouter,
  outbox: outboxRouter,
  organisation: organisationRouter,
  audit: auditRouter,
  user: userRouter,
  profile: profileRouter,
  auth: authRouter,
  event: eventRouter,
  goal: goalRouter,
  indicator: indicatorRouter,
  measurement: measurementRouter,
  overview: overviewRouter,
  partnerImport: partnerImportRouter,
  partnerPicture: partnerPictureRouter,
  partner: partnerRouter,
  planYear: planYearRouter,
  publication: publicationRouter,
  report: reportRouter,
  search: searchRouter,
  skill: skillRouter,
  source: sourceRouter,
  subscriber: subscriberRouter,
  weakness: weaknessRouter,
});
export type AppRouter = typeof appRouter;
/** What each procedure answers, for the components that show it. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;
/** Calls procedures without HTTP: server components and tests. */
export const createCaller = createCallerFactory(appRouter);
