export * from './doc.ts';
export * from './schema.ts';
export * from './types.ts';
export * from './workflow.ts';
