import { readToday } from '@nhipcau/api/clock';
import { countRead } from '@nhipcau/api/publication';
import { getDb } from '@nhipcau/db';
import { bulletinLanguage, READ_CHANNELS } from '@nhipcau/domain/bulletin';
import { z } from 'zod';

const asked = z.object({ revision: z.uuid(), language: bulletinLanguage, channel: z.enum(READ_CHANNELS) });
const PIXEL = Uint8Array.from(Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'));
const HANOI_AHEAD_S = 7 * 3600;
const DAY_S = 86_400;

/** Until midnight in Hanoi the reader's own browser remembers the pixel: a second look on the same day is not counted, and nobody had to be known for it. */
const untilMidnight = (now: number) => DAY_S - ((Math.floor(now / 1000) + HANOI_AHEAD_S) % DAY_S);

/** Counts an opening. What the asker is told is the same whatever was counted. */
export async function GET(request: Request, { params }: RouteContext<'/api/public/bulletins/read/[revision]/[language]/[channel]'>) {
  const read = asked.safeParse(await params);
  const isPrefetch = /prefetch|preview/i.test(request.headers.get('sec-purpose') ?? request.headers.get('purpose') ?? '');
  if (read.success && !isPrefetch) {
    const { revision: revisionId, language, channel } = read.data;
    await countRead(getDb(), { revisionId, language, channel, on: await readToday(getDb()), userAgent: request.headers.get('user-agent') });
  }
  return new Response(PIXEL, {
    headers: { 'content-type': 'image/gif', 'cache-control': `private, max-age=${untilMidnight(Date.now())}`, 'x-content-type-options': 'nosniff' },
  });
}
