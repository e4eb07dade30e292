import { issuePreview, readPublicIssue } from '@nhipcau/api/publication';
import { getDb } from '@nhipcau/db';
import { previewPath, sideOf } from '@nhipcau/domain/bulletin';
import { issueOf, languageOf, missing } from '@/server/publication/answer';
import { previewPicture } from '@/server/publication/preview';
import { keptResponse } from '@/server/publication/shelf';

/** The picture that messengers show of a published issue, in one of its languages. */
export async function GET(request: Request, { params }: RouteContext<'/api/public/bulletins/[language]/[year]/[number]/preview'>) {
  const { language: named, ...address } = await params;
  const language = languageOf(named);
  const issue = issueOf(address);
  if (!issue) return missing(language);
  const found = await keptResponse(request, previewPath(language, issue), async () => {
    const published = await readPublicIssue(getDb(), issue);
    if (!published || sideOf(published.content, language) === null) return null;
    const body = await previewPicture(issuePreview(published, language));
    return { type: 'image/png', body, headers: { 'content-security-policy': "default-src 'none'" } };
  });
  return found ?? missing(language);
}
