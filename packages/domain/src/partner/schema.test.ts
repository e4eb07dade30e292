import { describe, expect, it } from 'vitest';
import '../shared/validation.ts';
import { likePartners, webDomainOf } from './duplicate.ts';
import { partnerImportReader } from './import.ts';
import { agreementFields, commitmentFields, contactFields, linkFields, partnerFields, partnerMerge } from './schema.ts';

const id = '01900000-0000-7000-8000-000000000001';
const partner = {
  name: { vi: 'Đại sứ quán Pháp' },
  kind: 'EMBASSY',
  countries: ['FR'],
  region: 'EUROPE',
  languages: ['fr', 'fr'],
  stageOverride: null,
  stageReason: 'cũ',
  stewardId: null,
  website: '',
  note: '',
} as const;
type Result = { success: true } | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
const faults = (result: Result) => (result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));

describe('what may be entered', () => {
  it('of a partner', () => {
    expect(partnerFields.parse(partner)).toMatchObject({ website: null, note: null, stageReason: null, languages: ['fr'] });
    expect(faults(partnerFields.safeParse({ ...partner, stageOverride: 'LAPSED', stageReason: ' ' }))).toEqual(['stageReason: required']);
    for (const website of ['javascript:alert(1)', 'ftp://a.vn', 'https://localhost', 'không phải']) {
      expect(faults(partnerFields.safeParse({ ...partner, website }))).toHaveLength(1);
    }
    expect(faults(partnerFields.safeParse({ ...partner, countries: ['XX'], languages: ['xx'] }))).toEqual(['countries.0: choice', 'languages.0: choice']);
    expect(faults(partnerMerge.safeParse({ id, version: 1, intoId: id, intoVersion: 1 }))).toEqual(['intoId: invalid']);
  });

  it('of a person: an address only with consent', () => {
    const contact = { name: 'Jean Dupont', role: '', email: null, phone: null, language: null, consentOn: null, leftOn: null };
    expect(contactFields.parse(contact).role).toBeNull();
    expect(faults(contactFields.safeParse({ ...contact, email: 'jean@example.org' }))).toEqual(['consentOn: consentRequired']);
    expect(faults(contactFields.safeParse({ ...contact, phone: '+33 1 23 45 67' }))).toEqual(['consentOn: consentRequired']);
    expect(contactFields.safeParse({ ...contact, phone: '+33 1 23 45 67', consentOn: '2025-01-01' }).success).toBe(true);
  });

  it('of agreements, commitments and links: days in order', () => {
    const agreement = {
      organisationId: null,
      kind: 'MEMORANDUM',
      title: { vi: 'Bản ghi nhớ' },
      signedOn: '2024-06-01',
      inForceOn: null,
      expiresOn: null,
      endedOn: null,
      renewsId: null,
      note: null,
    };
    expect(faults(agreementFields.safeParse({ ...agreement, inForceOn: '2024-05-31' }))).toEqual(['inForceOn: beforeSigning']);
    expect(faults(agreementFields.safeParse({ ...agreement, expiresOn: '2024-05-31' }))).toEqual(['expiresOn: endBeforeStart']);
    expect(faults(agreementFields.safeParse({ ...agreement, signedOn: null, expiresOn: '2024-05-31' }))).toEqual(['signedOn: required']);
    const commitment = { agreementId: null, text: 'Gửi đoàn', dueOn: '2025-01-01', status: 'KEPT', decidedOn: null };
    expect(faults(commitmentFields.safeParse(commitment))).toEqual(['decidedOn: required']);
    expect(commitmentFields.parse({ ...commitment, status: 'OPEN', decidedOn: '2025-01-01' }).decidedOn).toBeNull();
    expect(faults(linkFields.safeParse({ organisationId: id, role: 'LEAD', since: '2025-01-02', until: '2025-01-01' }))).toEqual(['until: endBeforeStart']);
  });
});

describe('duplicate guard', () => {
  const known = [
    { id: 'a', name: { vi: 'Đại sứ quán Pháp', en: 'Embassy of France' }, countries: ['FR'], webDomain: 'vn.ambafrance.org' },
    { id: 'b', name: { vi: 'Đại sứ quán Lào' }, countries: ['LA'], webDomain: null },
    { id: 'c', name: { vi: 'Hội Hữu nghị Lào – Việt' }, countries: ['LA'], webDomain: null },
  ];
  it('finds the same web domain and like names of a country, accents aside', () => {
    expect(likePartners({ name: { vi: 'Sứ quán' }, countries: [], webDomain: 'vn.ambafrance.org' }, known)).toEqual([
      // su (3 trigrams) and quan (5) of the 17 of dai su quan phap
      { id: 'a', reason: 'domain', similarity: expect.closeTo(8 / 17, 10) },
    ]);
    expect(likePartners({ name: { vi: 'DAI SU QUAN LAO' }, countries: ['LA'], webDomain: null }, known)).toEqual([{ id: 'b', reason: 'name', similarity: 1 }]);
    expect(likePartners({ name: { vi: 'Pháp', en: 'The Embassy of France' }, countries: ['FR'], webDomain: null }, known)[0]?.id).toBe('a');
    expect(likePartners({ name: { vi: 'Đại sứ quán Pháp' }, countries: ['BE'], webDomain: null }, known)).toEqual([]);
    expect(likePartners({ id: 'b', name: { vi: 'Đại sứ quán Lào' }, countries: ['LA'], webDomain: null }, known)).toEqual([]);
  });

  it('takes the host of a website, and none of a network shared by many', () => {
    expect(webDomainOf('https://www.Example.org/vi?x=1')).toBe('example.org');
    expect(webDomainOf('https://vn.ambafrance.org')).toBe('vn.ambafrance.org');
    expect(webDomainOf('https://www.facebook.com/hoi')).toBeNull();
    expect(webDomainOf('javascript:alert(1)')).toBeNull();
    expect(webDomainOf(null)).toBeNull();
  });
});

describe('rows of an import', () => {
  const read = partnerImportReader({
    kind: { 'Đại sứ quán': 'EMBASSY' },
    region: { 'Châu Âu': 'EUROPE' },
    country: { Pháp: 'FR', Belgium: 'BE' },
    language: { 'tiếng Pháp': 'fr' },
  });
  it('understand words and codes, and a host without https', () => {
    expect(
      read({
        nameVi: 'Đại sứ quán Pháp',
        kind: 'đại sứ quán',
        region: 'chau au',
        countries: 'Pháp; be',
        languages: 'Tiếng Pháp, EN',
        website: 'www.ambafrance.org',
      }),
    ).toEqual({
      ok: true,
      fields: expect.objectContaining({
        kind: 'EMBASSY',
        region: 'EUROPE',
        countries: ['FR', 'BE'],
        languages: ['fr', 'en'],
        website: 'https://www.ambafrance.org',
      }),
    });
  });

  it('say which column is wrong', () => {
    expect(read({ nameVi: ' ', nameEn: 'x'.repeat(301), kind: 'sứ', countries: 'Atlantis', region: '', website: 'javascript:alert(1)' })).toEqual({
      ok: false,
      issues: [
        { column: 'nameVi', message: 'required' },
        { column: 'nameEn', message: 'tooLong?max=300' },
        { column: 'kind', message: 'choice' },
        { column: 'countries', message: 'choice' },
        { column: 'region', message: 'choice' },
        { column: 'website', message: expect.any(String) },
      ],
    });
  });
});
