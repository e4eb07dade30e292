export * from './password.ts';
export * from './schema.ts';
