export * from './anniversary.ts';
export * from './duplicate.ts';
export * from './variety.ts';
