export * from './completeness.ts';
export * from './figures.ts';
export * from './outlier.ts';
export * from './same.ts';
export * from './schema.ts';
export * from './workflow.ts';
