import { AppError } from '@nhipcau/api';
import { z } from 'zod';
import { readUploadedFile } from '@/server/file-upload';
import { answer } from '@/server/route';

/** A picture for an activity of a report that is being written. */
export function POST(request: Request) {
  return answer(request, async ({ api }) => {
    const { name, bytes, fields } = await readUploadedFile(request, 'report.write');
    const reportId = z.uuid().safeParse(fields.get('reportId'));
    if (!reportId.success) throw new AppError('invalidInput');
    return Response.json(await api.report.addPhoto({ reportId: reportId.data, name: name.slice(-1000), bytes }));
  });
}
