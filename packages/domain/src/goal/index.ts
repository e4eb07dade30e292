export * from './rollup.ts';
export * from './schema.ts';
export * from './weights.ts';
