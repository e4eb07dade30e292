export { associationStats, loadAssociationStats } from './association-stats.ts';
export { flattenGoals } from './goals.ts';
export { loadGoalState, loadPlan, loadPlanState } from './state.ts';
export * from './types.ts';
