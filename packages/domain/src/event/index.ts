export * from './anniversary.ts';
export * from './duplicate.ts';
export * from './rarefaction.ts';
export * from './schema.ts';
export * from './status.ts';
export * from './variety.ts';
