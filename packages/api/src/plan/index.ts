export { associationStats, loadAssociationStats } from './association-stats.ts';
export { flattenGoals } from './goals.ts';
export { loadPlanState } from './state.ts';
export * from './types.ts';
