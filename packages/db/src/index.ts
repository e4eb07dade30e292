export * from './client.ts';
export * from './dates.ts';
export * from './generated/prisma/client.ts';
export { uuidv7 } from './uuid.ts';
