import 'server-only';
import { AppError } from '@nhipcau/api';
import { passage } from '@nhipcau/domain/source';
import { one, type SearchParams } from '@/components/list-params';
import { getApi } from '@/server/api';

/** The passage that an address names (`source`, `paragraph`, `start`, `end`) with its words; null where it names none that is kept. */
export async function readPassage(params: SearchParams) {
  const number = (name: string) => Number(one(params, name) || Number.NaN);
  const asked = passage.safeParse({ documentId: one(params, 'source'), paragraph: number('paragraph'), start: number('start'), end: number('end') });
  if (!asked.success) return null;
  const api = await getApi();
  try {
    return await api.source.passage(asked.data);
  } catch (error) {
    const known = [error, error instanceof Error ? error.cause : null].some((cause) => cause instanceof AppError && cause.kind !== 'forbidden');
    if (known) return null;
    throw error;
  }
}
