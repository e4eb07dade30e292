export * from './client.ts';
export * from './dates.ts';
export * from './generated/prisma/client.ts';
export { listen, listenHere } from './listen.ts';
export * from './rooms/partner-inputs.ts';
export * from './rooms/skill-inputs.ts';
export { uuidv7 } from './uuid.ts';
