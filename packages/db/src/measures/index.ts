export * from './drill-down.ts';
export * from './facts.ts';
export * from './types.ts';
export * from './values.ts';
