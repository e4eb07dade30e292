export * from './agreement.ts';
export * from './coverage.ts';
export * from './duplicate.ts';
export * from './import.ts';
export * from './quarter.ts';
export * from './schema.ts';
export * from './substance.ts';
export * from './types.ts';
