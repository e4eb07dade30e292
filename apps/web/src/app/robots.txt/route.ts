import { BULLETIN_LANGUAGES } from '@nhipcau/domain/bulletin';
import { origin } from '@/server/publication/answer';

// read when asked: a build knows neither the database nor the address
export const dynamic = 'force-dynamic';

/** The bulletins are for everybody; everything else asks who one is, and is nothing to find. */
export function GET() {
  const allowed = [
    '/bulletins/',
    ...BULLETIN_LANGUAGES.flatMap((language) => [
      `/${language}/bulletins/archive`,
      `/${language}/bulletins/feed.xml`,
      `/${language}/bulletins/1*`,
      `/${language}/bulletins/2*`,
    ]),
  ];
  const lines = ['User-agent: *', ...allowed.map((path) => `Allow: ${path}`), 'Disallow: /', `Sitemap: ${origin()}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } });
}
