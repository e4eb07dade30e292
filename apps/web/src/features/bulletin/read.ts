import 'server-only';
import { cache } from 'react';
import { getApi } from '@/server/api';
import { recordOr404 } from '@/server/record';

/** One bulletin for its pages, read once a request; the page "not found" where there is none. */
export const readBulletin = cache((id: string) => recordOr404(id, async (known) => (await getApi()).bulletin.get({ id: known })));

/** One article for its editor, in the bulletin that the address names. */
export const readArticle = cache((id: string) => recordOr404(id, async (known) => (await getApi()).article.get({ id: known })));
