import { AppError } from '@nhipcau/api';
import { subscriptionHtml } from '@nhipcau/api/publication';
import { subscriptionToken } from '@nhipcau/domain/bulletin';
import { languageOf, page, publicApi } from '@/server/publication/answer';

type Context = RouteContext<'/api/public/bulletins/[language]/leave/[token]'>;

/** Asks first: opening the link changes nothing. */
export async function GET(request: Request, { params }: Context) {
  const { language: named, token } = await params;
  const language = languageOf(named);
  if (!subscriptionToken.safeParse(token).success) return page(subscriptionHtml('unknown', language), 404);
  const found = await (await publicApi(request, language)).subscriber.readLeave({ token });
  if (!found) return page(subscriptionHtml('unknown', language), 404);
  return page(subscriptionHtml(found.left ? 'left' : 'leave', found.language));
}

/** Ends the subscription: the button of the page, and the one click of a mail program (RFC 8058), which sends no cookie and awaits no question. */
export async function POST(request: Request, { params }: Context) {
  const { language: named, token } = await params;
  const language = languageOf(named);
  if (!subscriptionToken.safeParse(token).success) return page(subscriptionHtml('unknown', language), 404);
  try {
    const done = await (await publicApi(request, language)).subscriber.leave({ token });
    return done ? page(subscriptionHtml('left', done)) : page(subscriptionHtml('unknown', language), 404);
  } catch (error) {
    if (error instanceof AppError && error.kind === 'badOrigin') return page(subscriptionHtml('leave', language), 403);
    throw error;
  }
}
