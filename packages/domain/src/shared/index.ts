export * from './calendar.ts';
export * from './countries.ts';
export * from './entropy.ts';
export * from './fold.ts';
export * from './number.ts';
export * from './settings.ts';
export * from './text.ts';
export * from './trigram.ts';
