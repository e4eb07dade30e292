import { type PartnerStage, type Prisma, toDate } from '@nhipcau/db';
import { webDomainOf } from '@nhipcau/domain/partner';
import { addDays } from '@nhipcau/domain/shared';
import { createRandom, stableId } from '../factories/index.ts';
import { associations } from './associations.ts';
import { SAMPLE_TODAY } from './clock.ts';
import { type SamplePartner, samplePartners } from './partner-cast.ts';
import { people, roles } from './partner-words.ts';

export const partnerId = (key: string) => stableId('partner', key);
const CREATED = '2024-01-15';

/** The office knows better than the calendar: stage set by hand, with the reason. */
const overrides: Record<string, [PartnerStage, string]> = {
  'mn-embassy': ['DORMANT', 'Hai bên đã thống nhất nối lại trao đổi từ quý III, chờ công hàm.'],
  'be-embassy': ['PROSPECT', 'Đang xin lịch làm việc với Đại sứ.'],
};
const websites: Record<string, string> = {
  'ru-cultural-body': 'https://www.vanhoa-nga.example',
  'ru-culture-twice': 'https://vanhoa-nga.example/hanoi',
  'fr-cultural-body': 'https://vanhoa-phap.example',
  'ngo-bridges': 'https://bridges-apart.example',
  'ngo-shoots': 'https://green-shoots.example',
  'io-culture': 'https://urban-heritage.example',
};
/** Entered twice and already merged. */
export const MERGED = { key: 'hu-friends-merged', into: 'hu-friendship-body' };

/** @param stewards accounts that look after partners in turn; empty: nobody does */
export function partnerRows(stewards: readonly string[]): Prisma.PartnerCreateManyInput[] {
  return samplePartners.map((partner, index) => {
    const [stageOverride, stageReason] = overrides[partner.key] ?? [null, null];
    const website = websites[partner.key] ?? null;
    return {
      id: partnerId(partner.key),
      code: `dt-${String(index + 1).padStart(4, '0')}`,
      name: partner.name,
      kind: partner.kind,
      countries: partner.countries,
      region: partner.region,
      languages: partner.languages,
      stageOverride,
      stageReason,
      // every seventh has nobody who looks after it
      stewardId: index % 7 === 6 ? null : (stewards[index % Math.max(1, stewards.length)] ?? null),
      website,
      webDomain: webDomainOf(website),
      mergedIntoId: partner.key === MERGED.key ? partnerId(MERGED.into) : null,
      createdAt: toDate(CREATED),
      sample: true,
    };
  });
}

const associationOf = (code: string) => {
  const found = associations.find((association) => association.code === code);
  if (!found) throw new RangeError(`no association ${code}`);
  return found;
};

/** Since when: a prospect's association has only just begun, others some years ago; never before it joined the Union. */
function since(partner: SamplePartner, code: string): string {
  const random = createRandom(`link/${partner.key}/${code}`);
  const joined = associationOf(code).joinedOn;
  const [from, to] = partner.course === 'prospect' ? [20, 90] : partner.course === 'contact' ? [96, 185] : [400, 3000];
  const begun = addDays(SAMPLE_TODAY, -random.int(from, to));
  return [joined, begun].sort().at(-1) ?? begun;
}

export function partnerLinkRows(): Prisma.PartnerLinkCreateManyInput[] {
  return samplePartners.flatMap((partner) =>
    partner.associations.map((code, index) => ({
      id: stableId('partner-link', `${partner.key}/${code}`),
      partnerId: partnerId(partner.key),
      organisationId: associationOf(code).id,
      role: index === 0 ? ('LEAD' as const) : ('SUPPORT' as const),
      since: toDate(since(partner, code)),
      until: partner.course === 'lapsed' && index > 0 ? toDate('2023-12-31') : null,
      sample: true,
    })),
  );
}

const address = (name: string) =>
  `${name
    .normalize('NFD')
    .replace(/[^a-zA-Z ]/g, '')
    .toLowerCase()
    .trim()
    .replace(/ +/g, '.')}@doitac.example`;

/** One or two people each; some have not agreed to more than their name being kept, some have left. */
export function partnerContactRows(): Prisma.PartnerContactCreateManyInput[] {
  return samplePartners
    .filter(({ key }) => key !== MERGED.key)
    .flatMap((partner) => {
      const random = createRandom(`contacts/${partner.key}`);
      const language = partner.languages[0] ?? 'en';
      const names = random.sample(people[language] ?? people.other ?? [], partner.course === 'prospect' ? 1 : random.int(1, 2));
      return names.map((name, index) => {
        const agreed = random.chance(0.75);
        return {
          id: stableId('partner-contact', `${partner.key}/${index}`),
          partnerId: partnerId(partner.key),
          name,
          role: random.pick(roles),
          email: agreed ? address(name) : null,
          phone: agreed && index === 0 ? `+84 24 0000 ${String(random.int(1000, 9999))}` : null,
          language,
          consentOn: agreed ? toDate(addDays(SAMPLE_TODAY, -random.int(60, 700))) : null,
          leftOn: index === 1 && random.chance(0.6) ? toDate(addDays(SAMPLE_TODAY, -random.int(10, 300))) : null,
          sample: true,
        };
      });
    });
}

const EMBASSIES = 'FR CN JP LA KR RU DE KH US CU GB IN HU TH AU ES BG PL IT CZ ID MN RO AR BE CA EG BR IR'.split(' ');
const FRIENDS = 'FR CN JP LA KR RU DE KH CU IN HU BG PL CZ ES'.split(' ');
const UNIVERSITIES = 'FR CN JP KR RU US AU DE GB IT'.split(' ');
const CITIES = 'FR KR CN LA KH TH'.split(' ');
const CULTURE = 'FR RU IN JP DE ES'.split(' ');

/** Cells of country × kind that the plan names; gaps are meant to be among them. */
export function coverageRows(): Prisma.CoverageCellCreateManyInput[] {
  const cells = (codes: string[], kind: Prisma.CoverageCellCreateManyInput['kind']) => codes.map((countryCode) => ({ countryCode, kind, sample: true }));
  return [
    ...cells(EMBASSIES, 'EMBASSY'),
    ...cells(FRIENDS, 'FRIENDSHIP_BODY'),
    ...cells(UNIVERSITIES, 'UNIVERSITY'),
    ...cells(CITIES, 'SISTER_CITY'),
    ...cells(CULTURE, 'CULTURAL_BODY'),
  ];
}
