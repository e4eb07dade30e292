import { subscriptionHtml } from '@nhipcau/api/publication';
import { subscriptionToken } from '@nhipcau/domain/bulletin';
import { languageOf, page, publicApi } from '@/server/publication/answer';

type Context = RouteContext<'/api/public/bulletins/[language]/confirm/[token]'>;

/** Opening the link changes nothing: programs that look through mail open links too. */
export async function GET(request: Request, { params }: Context) {
  const { language: named, token } = await params;
  const language = languageOf(named);
  if (!subscriptionToken.safeParse(token).success) return page(subscriptionHtml('unknown', language), 404);
  const found = await (await publicApi(request, language)).subscriber.readConfirm({ token });
  return found ? page(subscriptionHtml('confirm', found)) : page(subscriptionHtml('unknown', language), 404);
}

export async function POST(request: Request, { params }: Context) {
  const { language: named, token } = await params;
  const language = languageOf(named);
  if (!subscriptionToken.safeParse(token).success) return page(subscriptionHtml('unknown', language), 404);
  const done = await (await publicApi(request, language)).subscriber.confirm({ token });
  return done ? page(subscriptionHtml('confirmed', done)) : page(subscriptionHtml('unknown', language), 404);
}
