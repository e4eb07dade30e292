import { fileResponse } from '@/server/file-response';
import { answer } from '@/server/route';

/** A paper of an agreement, to be saved. */
export function GET(request: Request, { params }: { params: Promise<{ id: string; fileId: string }> }) {
  return answer(request, async ({ api }) => {
    const { id, fileId } = await params;
    return fileResponse(await api.partner.agreementFile({ agreementId: id, fileId }));
  });
}
