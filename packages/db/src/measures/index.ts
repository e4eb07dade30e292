export * from './drill-down.ts';
export * from './facts.ts';
export * from './rollup-history.ts';
export * from './rollup-types.ts';
export * from './rollup-upkeep.ts';
export * from './rollups.ts';
export { countedEvents } from './sql.ts';
export * from './types.ts';
export * from './values.ts';
