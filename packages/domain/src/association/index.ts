export * from './chance.ts';
export * from './evenness.ts';
export * from './timeliness.ts';
