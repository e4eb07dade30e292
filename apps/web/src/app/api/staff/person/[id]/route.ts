import { personFile } from '@/features/skill/person-file';
import { answer } from '@/server/route';

/** All that is kept of one person, as a file. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answer(request, async ({ api, locale }) => personFile(request, await api.skill.takeOutPerson({ id: (await params).id }), locale));
}
