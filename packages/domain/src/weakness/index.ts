export * from './distance.ts';
export * from './schema.ts';
