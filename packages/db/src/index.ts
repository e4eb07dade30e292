export * from './client.ts';
export * from './dates.ts';
export * from './generated/prisma/client.ts';
export { listen, listenHere } from './listen.ts';
export * from './office/partner-inputs.ts';
export * from './office/skill-inputs.ts';
export { uuidv7 } from './uuid.ts';
