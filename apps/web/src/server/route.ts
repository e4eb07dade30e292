import 'server-only';
import { AppError, createCaller, createContext } from '@nhipcau/api';
import { auth, callerAddress } from '@nhipcau/auth';
import { getDb } from '@nhipcau/db';
import { type Locale, toLocale } from '@nhipcau/i18n';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { isSameOrigin } from './request';

export interface RouteCall {
  api: ReturnType<typeof createCaller>;
  locale: Locale;
  params: URLSearchParams;
  request: Request;
}

/**
 * A file or an upload by HTTP, with the checks of the procedures it calls. The language comes as `?locale=`.
 * What a procedure refuses is answered with its status and message key; anything else as 500 with the request's id.
 */
export async function answer(request: Request, work: (call: RouteCall) => Promise<Response>): Promise<Response> {
  const params = new URL(request.url).searchParams;
  const locale = toLocale(params.get('locale') ?? request.headers.get('x-locale'));
  const requestId = crypto.randomUUID();
  try {
    const session = await auth();
    const context = await createContext({
      db: getDb(),
      session: session && { userId: session.user.id, sessionVersion: session.user.sessionVersion },
      locale,
      requestId,
      address: callerAddress(request.headers),
      sameOrigin: isSameOrigin(request.headers),
    });
    return await work({ api: createCaller(context), locale, params, request });
  } catch (error) {
    if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR') {
      const known = /^[a-z]\w*(\.\w+)+$/i.test(error.message);
      const { params: values = {}, fields = {}, current = null } = error instanceof AppError ? error.details : {};
      return Response.json(
        { key: known ? error.message : 'errors.invalidInput', requestId, params: values, fields, current },
        { status: getHTTPStatusCodeFromError(error) },
      );
    }
    console.error(`request ${requestId} ${new URL(request.url).pathname}:`, error);
    return Response.json({ key: 'errors.internal', requestId }, { status: 500 });
  }
}
