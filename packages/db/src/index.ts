export * from './client.ts';
export * from './dates.ts';
export * from './generated/prisma/client.ts';
export { listen } from './listen.ts';
export { uuidv7 } from './uuid.ts';
