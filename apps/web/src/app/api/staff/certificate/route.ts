import { AppError } from '@nhipcau/api';
import { z } from 'zod';
import { readUploadedFile } from '@/server/file-upload';
import { answer } from '@/server/route';

const target = z.object({ staffMemberId: z.uuid().nullable() });

/** A certificate with its scan: one's own, or somebody's by an administrator. What it holds is checked by the procedure. */
export function POST(request: Request) {
  return answer(request, async ({ api }) => {
    const { name, bytes, fields } = await readUploadedFile(request, 'skill.own');
    const text = fields.get('fields');
    let given: unknown;
    try {
      given = JSON.parse(typeof text === 'string' ? text : '');
    } catch {
      throw new AppError('invalidInput');
    }
    const whose = target.safeParse(given);
    if (!whose.success || typeof given !== 'object') throw new AppError('invalidInput');
    const body = { ...given, file: { name, bytes } };
    const { staffMemberId } = whose.data;
    return Response.json(
      staffMemberId === null
        ? await api.skill.assessMyself(body as Parameters<typeof api.skill.assessMyself>[0])
        : await api.skill.assess({ ...body, staffMemberId } as Parameters<typeof api.skill.assess>[0]),
    );
  });
}
