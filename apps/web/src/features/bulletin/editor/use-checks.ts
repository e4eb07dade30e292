'use client';
import type { ArticleDetail } from '@nhipcau/api/bulletin';
import { type ArticleFields, articleParity, termFindings } from '@nhipcau/domain/bulletin';
import { useDeferredValue, useMemo } from 'react';

/** Parity and terms of what stands in the editor now, a little behind the typing where that is fast. */
export function useChecks({ bulletin, lengthModel, glossary }: Pick<ArticleDetail, 'bulletin' | 'lengthModel' | 'glossary'>, draft: ArticleFields) {
  const fields = useDeferredValue(draft);
  const { languageA, languageB } = bulletin;
  return useMemo(() => {
    const article = { languageA, languageB, ...fields };
    return { parity: articleParity(article, lengthModel), terms: termFindings(article, glossary) };
  }, [languageA, languageB, fields, lengthModel, glossary]);
}
