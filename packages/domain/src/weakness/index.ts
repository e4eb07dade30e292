export * from './schema.ts';
export * from './score.ts';
