export { stableId } from './ids.ts';
export { createRandom, type Random } from './random.ts';
export { makeActivity, makeEvent, makeGoal, makeHalfYear, makeIndicator, makeOrganisation, makePlanYear, makeReport, makeUser } from './rows.ts';
