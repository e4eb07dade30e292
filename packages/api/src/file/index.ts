export { type CheckedFile, checkFile, cleanFileName } from './data.ts';
export { storeFile } from './mutations.ts';
export * from './types.ts';
