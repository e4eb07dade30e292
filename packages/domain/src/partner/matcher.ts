import { LOCALES, type LocalText } from '../shared/text.ts';
import { trigrams } from '../shared/trigram.ts';
import { PARTNER_NAME_SIMILARITY, type PartnerCandidate, type PartnerLikeness } from './duplicate.ts';

/** A name as the ranks of its trigrams, the rarest first. */
interface Known {
  readonly candidate: PartnerCandidate;
  readonly ranks: Uint32Array;
}

export interface PartnerMatcher {
  /** From now on it is found too. */
  add(candidate: PartnerCandidate): void;
  /** As `likePartners` would find among all that were added. */
  find(candidate: PartnerCandidate): PartnerLikeness[];
}

const namesOf = (name: LocalText) => LOCALES.flatMap((locale) => (name[locale] ? [name[locale] ?? ''] : []));
/** Of a name that hundreds resemble, as many are compared, those first that share its rarest trigrams: enough to propose, and never each with each. */
const MOST_COMPARED = 400;
/** Two sets as alike as is asked for share one of this many rarest trigrams at least. */
const prefixLength = (size: number) => size - Math.ceil(PARTNER_NAME_SIMILARITY * size) + 1;

function overlap(a: Uint32Array, b: Uint32Array): number {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common === 0 ? 0 : common / (a.length + b.length - common);
}

/**
 * The duplicate guard for many: the answers of `likePartners` without comparing each with each, as long as a name resembles fewer than some hundreds. Whoever has a chance shares one of the rarest
 * trigrams (prefix filtering), so only those are compared. `vocabulary`: all names that will be added or asked for; it orders trigrams by rarity.
 */
export function partnerMatcher(vocabulary: Iterable<LocalText>): PartnerMatcher {
  const counts = new Map<string, number>();
  for (const name of vocabulary) for (const text of namesOf(name)) for (const trigram of trigrams(text)) counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  const rankOf = new Map([...counts].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([trigram], rank) => [trigram, rank]));
  const ranks = (text: string) => Uint32Array.from([...trigrams(text)].flatMap((trigram) => rankOf.get(trigram) ?? [])).sort();
  const names: Known[] = [];
  const postings = new Map<number, number[]>();
  const domains = new Map<string, PartnerCandidate[]>();
  const alone: PartnerCandidate[] = [];

  const similarityOf = (mine: readonly Uint32Array[], other: PartnerCandidate) =>
    Math.max(0, ...mine.flatMap((a) => namesOf(other.name).map((text) => overlap(a, ranks(text)))));
  return {
    add(candidate) {
      for (const text of namesOf(candidate.name)) {
        const own = ranks(text);
        const at = names.push({ candidate, ranks: own }) - 1;
        for (const rank of own.subarray(0, prefixLength(own.length))) {
          const list = postings.get(rank);
          if (list) list.push(at);
          else postings.set(rank, [at]);
        }
      }
      if (candidate.webDomain === null) return;
      domains.set(candidate.webDomain, [...(domains.get(candidate.webDomain) ?? alone), candidate]);
    },
    find(candidate) {
      const mine = namesOf(candidate.name).map(ranks);
      const best = new Map<string, { other: PartnerCandidate; similarity: number }>();
      for (const own of mine) {
        const seen = new Set<number>();
        for (const rank of own.subarray(0, prefixLength(own.length))) {
          for (const at of postings.get(rank) ?? []) {
            const known = names[at];
            if (!known || seen.has(at)) continue;
            if (seen.size >= MOST_COMPARED) break;
            seen.add(at);
            const [small, large] = [Math.min(own.length, known.ranks.length), Math.max(own.length, known.ranks.length)];
            if (small < PARTNER_NAME_SIMILARITY * large) continue;
            const similarity = overlap(own, known.ranks);
            const before = best.get(known.candidate.id)?.similarity ?? 0;
            if (similarity >= PARTNER_NAME_SIMILARITY && similarity > before) best.set(known.candidate.id, { other: known.candidate, similarity });
          }
        }
      }
      const countries = new Set(candidate.countries);
      const found: PartnerLikeness[] = [];
      const same = candidate.webDomain === null ? [] : (domains.get(candidate.webDomain) ?? []);
      for (const other of same) if (other.id !== candidate.id) found.push({ id: other.id, reason: 'domain', similarity: similarityOf(mine, other) });
      for (const { other, similarity } of best.values()) {
        if (other.id === candidate.id || (candidate.webDomain !== null && other.webDomain === candidate.webDomain)) continue;
        const near = countries.size === 0 || other.countries.length === 0 || other.countries.some((code) => countries.has(code));
        if (near) found.push({ id: other.id, reason: 'name', similarity });
      }
      return found.sort((a, b) => (a.reason === b.reason ? b.similarity - a.similarity : a.reason === 'domain' ? -1 : 1));
    },
  };
}
