import { compareDates, daysBetween, type IsoDate } from '../shared/calendar.ts';
import { foldWords } from '../shared/fold.ts';
import { type Overrides, withDefaults } from '../shared/settings.ts';
import { trigramOverlap, trigrams } from '../shared/trigram.ts';

export type DuplicateSettings = {
  /** greatest distance of the two days */
  days: number;
  /** least similarity of the two titles, 0…1 */
  similarity: number;
};

/** What holds where no setting says otherwise. */
export const DEFAULT_DUPLICATE_SETTINGS: Readonly<DuplicateSettings> = { days: 1, similarity: 0.6 };

/** An activity as entered; without a day or a place it is like no other. */
export type DuplicateCandidate = { readonly id: string; readonly on: IsoDate | null; readonly place: string | null; readonly title: string };

/** Two activities that look like one, with the similarity of their titles, 0…1. */
export type DuplicatePair = { readonly first: string; readonly second: string; readonly similarity: number };

/** Words before the name of a place that one writes and another leaves out: «TP. Hà Nội», «thành phố Hà Nội». With their accents, else «Hà Tĩnh» would lose half. */
const PLACE_KIND = /(?<![\p{L}\p{N}])(?:thành phố|thanh pho|t\.?\s?p\.?|tỉnh|quận|huyện|thị xã|thị trấn|phường|xã)(?![\p{L}\p{N}])/giu;

/** A place as it is compared: without what is in brackets and without the kind of place, folded. Where nothing else is left, all of it. */
function foldPlace(place: string): string {
  const bare = place
    .normalize('NFC')
    .replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' ')
    .replace(PLACE_KIND, ' ');
  return foldWords(bare).join(' ') || foldWords(place).join(' ');
}

/**
 * Double-entry guard: the pairs with days at most one apart, the same place (accents, case, punctuation, what is in brackets
 * and «TP.», «thành phố» and the like aside) and titles of accent-folded trigram
 * similarity ≥ 0.6, the most alike first. A proposal only; whoever merges decides.
 */
export function findDuplicates(candidates: readonly DuplicateCandidate[], overrides: Overrides<DuplicateSettings> = {}): DuplicatePair[] {
  const settings = withDefaults(DEFAULT_DUPLICATE_SETTINGS, overrides);
  const known = candidates
    .flatMap(({ id, on, place, title }) => {
      const where = foldPlace(place ?? '');
      return on === null || where === '' ? [] : [{ id, on, where, title: trigrams(title) }];
    })
    .sort((a, b) => compareDates(a.on, b.on));
  const pairs: DuplicatePair[] = [];
  known.forEach((first, index) => {
    for (let next = index + 1; next < known.length; next++) {
      const second = known[next];
      if (second === undefined || daysBetween(first.on, second.on) > settings.days) break;
      if (first.where !== second.where) continue;
      const similarity = trigramOverlap(first.title, second.title);
      if (similarity >= settings.similarity) pairs.push({ first: first.id, second: second.id, similarity });
    }
  });
  return pairs.sort((a, b) => b.similarity - a.similarity);
}

/** True when two activities look like one, by the rule of `findDuplicates`. */
export function isDuplicate(a: Omit<DuplicateCandidate, 'id'>, b: Omit<DuplicateCandidate, 'id'>, overrides: Overrides<DuplicateSettings> = {}): boolean {
  return (
    findDuplicates(
      [
        { ...a, id: 'a' },
        { ...b, id: 'b' },
      ],
      overrides,
    ).length > 0
  );
}
