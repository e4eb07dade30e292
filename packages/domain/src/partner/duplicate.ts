import { LOCALES, type LocalText } from '../shared/text.ts';
import { trigramOverlap, trigrams } from '../shared/trigram.ts';

/** Least similarity of two folded names, 0…1, from which two partners of a country are proposed as one. */
export const PARTNER_NAME_SIMILARITY = 0.6;

/** Hosts on which many bodies have a page: the same host says nothing. */
const SHARED_HOSTS = [
  'facebook.com',
  'linkedin.com',
  'instagram.com',
  'youtube.com',
  'x.com',
  'twitter.com',
  'wordpress.com',
  'blogspot.com',
  'sites.google.com',
];

export interface PartnerCandidate {
  readonly id: string;
  readonly name: LocalText;
  readonly countries: readonly string[];
  readonly webDomain: string | null;
}

export interface PartnerLikeness {
  readonly id: string;
  /** the same host of the website, or a like name in a common country */
  readonly reason: 'domain' | 'name';
  /** of the two most alike names, 0…1 */
  readonly similarity: number;
}

/** Host of a website without «www.», in lower case; null for no website, a text that is none, or a host shared by many (a page on a social network). */
export function webDomainOf(website: string | null): string | null {
  if (!website) return null;
  const url = URL.canParse(website) ? new URL(website) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  return host === '' || SHARED_HOSTS.some((shared) => host === shared || host.endsWith(`.${shared}`)) ? null : host;
}

const namesOf = (name: LocalText) => LOCALES.flatMap((locale) => (name[locale] ? [trigrams(name[locale] ?? '')] : []));

/**
 * Partners that look like one: the same web domain, or folded names of trigram similarity ≥ 0.6 in any two languages where a country is common (or
 * one names no country). The most alike first, the domain before the name. A proposal only; whoever merges decides.
 */
export function likePartners(candidate: Omit<PartnerCandidate, 'id'> & { readonly id?: string | null }, known: readonly PartnerCandidate[]): PartnerLikeness[] {
  const names = namesOf(candidate.name);
  const countries = new Set(candidate.countries);
  const found: PartnerLikeness[] = [];
  for (const other of known) {
    if (other.id === candidate.id) continue;
    const others = namesOf(other.name);
    const similarity = Math.max(0, ...names.flatMap((a) => others.map((b) => trigramOverlap(a, b))));
    const near = countries.size === 0 || other.countries.length === 0 || other.countries.some((code) => countries.has(code));
    if (candidate.webDomain !== null && candidate.webDomain === other.webDomain) found.push({ id: other.id, reason: 'domain', similarity });
    else if (near && similarity >= PARTNER_NAME_SIMILARITY) found.push({ id: other.id, reason: 'name', similarity });
  }
  return found.sort((a, b) => (a.reason === b.reason ? b.similarity - a.similarity : a.reason === 'domain' ? -1 : 1));
}
