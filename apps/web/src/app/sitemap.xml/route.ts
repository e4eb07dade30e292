import { listPublicIssues, sitemapXml } from '@nhipcau/api/publication';
import { getDb } from '@nhipcau/db';
import { origin } from '@/server/publication/answer';
import { keptResponse } from '@/server/publication/shelf';

// read when asked: a build knows neither the database nor the address
export const dynamic = 'force-dynamic';

/** The public pages, for search engines: the published bulletins. */
export async function GET(request: Request) {
  const found = await keptResponse(request, '/sitemap.xml', async () => {
    return { type: 'application/xml; charset=utf-8', body: sitemapXml(await listPublicIssues(getDb(), null, 5000), origin()) };
  });
  return found ?? new Response(null, { status: 404 });
}
