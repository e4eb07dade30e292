export * from './answer.ts';
export * from './registry.ts';
