export * from './distance.ts';
export * from './schema.ts';
export * from './score.ts';
