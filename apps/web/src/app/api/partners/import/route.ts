import { IMPORT_FILE_BYTES } from '@nhipcau/api/partner/import';
import { readUploadedFile } from '@/server/file-upload';
import { answer } from '@/server/route';

/** A file of partners by upload: its rows are kept to be checked, nothing else. Who may not import is refused before a byte of the file is read. */
export function POST(request: Request) {
  return answer(request, async ({ api }) => {
    const { name, bytes } = await readUploadedFile(request, 'partner.write', IMPORT_FILE_BYTES);
    return Response.json(await api.partnerImport.create({ fileName: name.slice(-255), bytes }));
  });
}
