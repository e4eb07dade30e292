import { fileResponse } from '@/server/file-response';
import { answer } from '@/server/route';

/** The scan of a certificate; `?own=1` for whoever reads their own. */
export function GET(request: Request, { params: place }: { params: Promise<{ id: string }> }) {
  return answer(request, async ({ api, params }) => {
    const { id } = await place;
    return fileResponse(await (params.get('own') === '1' ? api.skill.ownCertificateFile({ id }) : api.skill.certificateFile({ id })));
  });
}
