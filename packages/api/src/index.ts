export { type Context, type ContextInput, type CurrentUser, createContext, readUser, type SessionClaim } from './context.ts';
export { isDemo } from './env.ts';
export { AppError } from './errors.ts';
export { type AppRouter, appRouter, createCaller, type RouterOutputs } from './root.ts';
