import { archiveHtml, listPublicIssues } from '@nhipcau/api/publication';
import { getDb } from '@nhipcau/db';
import { archivePath } from '@nhipcau/domain/bulletin';
import { HTML, languageOf, origin, PAGE_HEADERS } from '@/server/publication/answer';
import { keptResponse } from '@/server/publication/shelf';

/** All published issues that are in a language. */
export async function GET(request: Request, { params }: RouteContext<'/api/public/bulletins/[language]/archive'>) {
  const language = languageOf((await params).language);
  const found = await keptResponse(request, archivePath(language), async () => {
    const all = await listPublicIssues(getDb(), null);
    const languages = [...new Set(all.flatMap(({ languageA, languageB }) => [languageA, languageB]))];
    const own = all.filter(({ languageA, languageB }) => languageA === language || languageB === language);
    return { type: HTML, body: archiveHtml(own, language, languages, origin()), headers: PAGE_HEADERS };
  });
  return found ?? new Response(null, { status: 404 });
}
