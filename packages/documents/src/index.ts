export * from './export/index.ts';
export * from './import/index.ts';
