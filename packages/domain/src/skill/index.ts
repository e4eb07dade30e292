export * from './coverage.ts';
export * from './forecast.ts';
export * from './levels.ts';
export * from './schema.ts';
export * from './types.ts';
