import { feedXml, listPublicIssues, readPublicIssue } from '@nhipcau/api/publication';
import { getDb } from '@nhipcau/db';
import { feedPath } from '@nhipcau/domain/bulletin';
import { languageOf, origin } from '@/server/publication/answer';
import { keptResponse } from '@/server/publication/shelf';

/** Issues in a feed: programs that read it have the earlier ones. */
const MOST = 20;
/** A feed has to have a time even before anything is published: one that never changes. */
const EMPTY_AT = new Date('2000-01-01T00:00:00Z');

/** The Atom feed of a language. */
export async function GET(request: Request, { params }: RouteContext<'/api/public/bulletins/[language]/feed'>) {
  const language = languageOf((await params).language);
  const found = await keptResponse(request, feedPath(language), async () => {
    const entries = await listPublicIssues(getDb(), language, MOST);
    const issues = await Promise.all(entries.map(({ year, number }) => readPublicIssue(getDb(), { year, number })));
    const body = feedXml(
      issues.filter((issue) => issue !== null),
      language,
      { origin: origin(), emptyAt: EMPTY_AT },
    );
    return { type: 'application/atom+xml; charset=utf-8', body };
  });
  return found ?? new Response(null, { status: 404 });
}
