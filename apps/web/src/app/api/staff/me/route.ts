import { personFile } from '@/features/skill/person-file';
import { answer } from '@/server/route';

/** All that is kept of whoever asks, as a file. */
export function GET(request: Request) {
  return answer(request, async ({ api, locale }) => personFile(request, await api.skill.takeOutOwn(), locale));
}
