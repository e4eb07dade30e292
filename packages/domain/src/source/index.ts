export * from './schema.ts';
export * from './segments.ts';
