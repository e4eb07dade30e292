import { AppError } from '@nhipcau/api';
import { type SubscriptionStep, subscriptionHtml } from '@nhipcau/api/publication';
import { BULLETIN_LANGUAGES, subscribeInput } from '@nhipcau/domain/bulletin';
import { languageOf, page, publicApi } from '@/server/publication/answer';
import { readBody } from '@/server/read-body';

/** An address and a language are no more than this. */
const MOST_BYTES = 4096;

export async function GET(_: Request, { params }: RouteContext<'/api/public/bulletins/[language]/subscribe'>) {
  return page(subscriptionHtml('ask', languageOf((await params).language), BULLETIN_LANGUAGES));
}

/** The plain form: the answer is the same whether the address is known or not. */
export async function POST(request: Request, { params }: RouteContext<'/api/public/bulletins/[language]/subscribe'>) {
  const language = languageOf((await params).language);
  const say = (step: SubscriptionStep, status: number) => page(subscriptionHtml(step, language, BULLETIN_LANGUAGES), status);
  try {
    const sent = new URLSearchParams(Buffer.from(await readBody(request, MOST_BYTES, () => new AppError('tooLarge'))).toString('utf8'));
    const wish = subscribeInput.safeParse({ email: sent.get('email'), language: sent.get('language') ?? language });
    if (!wish.success) return say('invalid', 400);
    const api = await publicApi(request, language);
    await api.subscriber.request(wish.data);
    return say('sent', 200);
  } catch (error) {
    if (error instanceof AppError && error.kind === 'tooManyRequests') return say('tooMany', 429);
    if (error instanceof AppError) return say('invalid', 400);
    throw error;
  }
}
