export * from './drill-down.ts';
export * from './facts.ts';
export { countedEvents } from './sql.ts';
export * from './types.ts';
export * from './values.ts';
