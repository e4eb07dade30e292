/** A text in the product's three languages; the French of the two documents is never repeated, every wording here is ours. */
export type Text = { vi: string; en: string; fr: string };

export type DocumentKey = 'review-2024' | 'missions-2022';

/** `paragraph` counts the non-empty lines of the document from 1; `start` and `end` are UTF-16 offsets in the trimmed line, `end` exclusive. */
export type Place = { paragraph: number; start: number; end: number };

/** Where a fact comes from. A fact may rest on several passages of one document. */
export type Reference = { document: DocumentKey; places: [Place, ...Place[]] };

export type Fact = { key: string; reference: Reference };

export function inReview2024(...places: [Place, ...Place[]]): Reference {
  return { document: 'review-2024', places };
}

export function inMissions2022(...places: [Place, ...Place[]]): Reference {
  return { document: 'missions-2022', places };
}

export function at(paragraph: number, start: number, end: number): Place {
  return { paragraph, start, end };
}
