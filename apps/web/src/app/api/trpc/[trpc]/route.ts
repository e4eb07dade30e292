import { appRouter, createContext } from '@nhipcau/api';
import { auth, callerAddress } from '@nhipcau/auth';
import { getDb } from '@nhipcau/db';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { isSameOrigin } from '@/server/request';

const MAX_BODY = 2 * 1024 * 1024;

async function handler(request: Request) {
  // a body that does not say its size could be of any
  if (request.method === 'POST' && !request.headers.has('content-length')) return new Response(null, { status: 411 });
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) return new Response(null, { status: 413 });
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    async createContext() {
      const session = await auth();
      return createContext({
        db: getDb(),
        session: session && { userId: session.user.id, sessionVersion: session.user.sessionVersion },
        locale: request.headers.get('x-locale') ?? undefined,
        requestId: crypto.randomUUID(),
        address: callerAddress(request.headers),
        sameOrigin: isSameOrigin(request.headers),
      });
    },
  });
}

export { handler as GET, handler as POST };
