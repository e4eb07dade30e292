export { SAMPLE_TODAY } from './sample/clock.ts';
export { loadSample, SAMPLE_MARKER } from './sample/load.ts';
export { type Account, DEMO_PASSWORD, demoAccounts } from './sample/people.ts';
export { loadFacts } from './union/load.ts';
