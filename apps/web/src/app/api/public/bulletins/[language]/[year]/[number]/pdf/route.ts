import { readToday } from '@nhipcau/api/clock';
import { countRead, pdfIssue, readPublicIssue } from '@nhipcau/api/publication';
import { getDb } from '@nhipcau/db';
import { bulletinPdf } from '@nhipcau/documents/bulletin';
import { isPdfOffered, sideOf } from '@nhipcau/domain/bulletin';
import { issueOf, languageOf, missing } from '@/server/publication/answer';
import { keptResponse } from '@/server/publication/shelf';

/** The PDF of a published issue, the language asked for on the left. Made once a revision and process; each one handed out is counted. */
export async function GET(request: Request, { params }: RouteContext<'/api/public/bulletins/[language]/[year]/[number]/pdf'>) {
  const { language: named, ...address } = await params;
  const language = languageOf(named);
  const issue = issueOf(address);
  const published = issue && (await readPublicIssue(getDb(), issue));
  if (!published || !isPdfOffered(published.content) || sideOf(published.content, language) === null) return missing(language);
  const found = await keptResponse(request, `pdf ${language} ${published.revisionId}`, async () => ({
    type: 'application/pdf',
    body: await bulletinPdf(await pdfIssue(getDb(), published, language)),
    lasting: true,
    headers: { 'content-disposition': `inline; filename="bulletin-${issue.year}-${issue.number}-${language}.pdf"` },
  }));
  if (found?.status === 200 && request.method === 'GET') {
    const on = await readToday(getDb());
    await countRead(getDb(), { revisionId: published.revisionId, language, channel: 'pdf', on, userAgent: request.headers.get('user-agent') });
  }
  return found ?? missing(language);
}
