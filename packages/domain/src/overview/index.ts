export * from './headline.ts';
export * from './sentences.ts';
