export * from './format.ts';
export * from './locales.ts';
export * from './text.ts';
export * from './translator.ts';
