import { type Action, reachOf } from '@nhipcau/domain/access';
import { initTRPC } from '@trpc/server';
import superjson from 'superjson';
import { z } from 'zod';
import type { Context } from './context.ts';
import { fromDatabase } from './database-errors.ts';
import { AppError } from './errors.ts';
import { mintScope } from './scope.ts';

export interface Meta {
  /** the permission a procedure asks for; 'public' needs no session, 'signedIn' needs any */
  action: Action | 'public' | 'signedIn';
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: superjson,
    errorFormatter({ shape, error, ctx }) {
      const app = error instanceof AppError ? error : error.cause instanceof AppError ? error.cause : null;
      const zod = error.cause instanceof z.ZodError ? error.cause : null;
      const key = app ? app.message : zod && error.code === 'BAD_REQUEST' ? 'errors.invalidInput' : 'errors.internal';
      const fields = app?.details.fields ?? (zod ? Object.fromEntries(zod.issues.map((issue) => [issue.path.join('.'), issue.message])) : {});
      return {
        ...shape,
        message: key,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          key,
          params: { requestId: ctx?.requestId ?? '', ...app?.details.params },
          fields,
          current: app?.details.current ?? null,
        },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const base = t.procedure.use(async ({ ctx, type, path, next }) => {
  // SameSite=Lax alone lets a sibling site's form through
  if (type === 'mutation' && !ctx.sameOrigin) throw new AppError('badOrigin');
  const result = await next();
  if (!result.ok) {
    const cause = fromDatabase(result.error.cause ?? result.error);
    if (cause instanceof AppError) throw cause;
    if (result.error.code === 'INTERNAL_SERVER_ERROR') console.error(`request ${ctx.requestId} ${path}:`, result.error.cause ?? result.error);
  }
  return result;
});

/** Without a session: sign-in helpers and invitations only. */
export const publicProcedure = base.meta({ action: 'public' });

/** With any session that the database still accepts. */
export const signedInProcedure = base.meta({ action: 'signedIn' }).use(({ ctx, next }) => {
  if (!ctx.user) throw new AppError('unauthorised');
  return next({ ctx: { ...ctx, user: ctx.user } });
});

/** With a session whose role may do `action`; `ctx.scope` is how far, for the query's `where`. */
export const can = (action: Action) =>
  signedInProcedure.meta({ action }).use(({ ctx, next }) => {
    const reach = reachOf(ctx.user.role, action);
    if (reach === null) throw new AppError('forbidden');
    if (reach === 'subtree' && !ctx.user.organisation) throw new AppError('forbidden');
    return next({ ctx: { ...ctx, scope: mintScope(action, reach === 'all' ? null : ctx.user.organisation) } });
  });
