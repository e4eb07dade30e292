export * from './evenness.ts';
export * from './timeliness.ts';
