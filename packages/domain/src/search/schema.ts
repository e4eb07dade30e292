import { z } from 'zod';

/** What a search finds. */
export const SEARCH_NOUNS = ['goal', 'weakness', 'event', 'association', 'partner', 'report', 'bulletin', 'article', 'training', 'skill', 'person'] as const;
export type SearchNoun = (typeof SEARCH_NOUNS)[number];

export const searchInput = z.object({ text: z.string().trim().min(2).max(100) });
