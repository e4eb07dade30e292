import { readUploadedFile } from '@/server/file-upload';
import { answer } from '@/server/route';

/** Puts a paper to an agreement. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answer(request, async ({ api }) => {
    const { name, bytes } = await readUploadedFile(request, 'partner.write');
    return Response.json(await api.partner.addFile({ agreementId: (await params).id, file: { name, bytes } }));
  });
}
