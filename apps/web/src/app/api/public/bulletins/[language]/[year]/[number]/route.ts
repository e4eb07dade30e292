import { issueHtml, readPublicIssue } from '@nhipcau/api/publication';
import { getDb } from '@nhipcau/db';
import { bothPath, issuePath, sideOf } from '@nhipcau/domain/bulletin';
import { HTML, issueOf, languageOf, missing, origin, PAGE_HEADERS } from '@/server/publication/answer';
import { keptResponse } from '@/server/publication/shelf';

/** A published issue in one of its languages, for anybody; in another language it leads to the one it was written in. */
export async function GET(request: Request, { params }: RouteContext<'/api/public/bulletins/[language]/[year]/[number]'>) {
  const { language: named, ...address } = await params;
  const language = languageOf(named);
  const issue = issueOf(address);
  if (!issue) return missing(language);
  const view = new URL(request.url).searchParams.get('view') === 'both' ? 'both' : 'one';
  const found = await keptResponse(request, view === 'both' ? bothPath(language, issue) : issuePath(language, issue), async () => {
    const published = await readPublicIssue(getDb(), issue);
    if (!published || sideOf(published.content, language) === null) return null;
    return { type: HTML, body: issueHtml(published, language, { view, origin: origin() }), headers: PAGE_HEADERS };
  });
  if (found) return found;
  const published = await readPublicIssue(getDb(), issue);
  if (!published) return missing(language);
  return new Response(null, { status: 307, headers: { location: issuePath(published.content.languageA, issue), 'cache-control': 'no-store' } });
}
