import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { getApi } from '@/server/api';
import { recordOr404 } from '@/server/record';

/** One bulletin for its pages, read once a request; the page "not found" where there is none. */
export const readBulletin = cache((id: string) => recordOr404(id, async (known) => (await getApi()).bulletin.get({ id: known })));

const readArticle = cache((id: string) => recordOr404(id, async (known) => (await getApi()).article.get({ id: known })));

/** One article for its editor. The address names its bulletin too, and they have to belong together. */
export async function readArticleOf(bulletinId: string, id: string) {
  const article = await readArticle(id);
  if (article.bulletin.id !== bulletinId) notFound();
  return article;
}
