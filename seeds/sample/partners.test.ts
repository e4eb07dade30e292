import { agreementState, likePartners } from '@nhipcau/domain/partner';
import { COUNTRY_CODES } from '@nhipcau/domain/shared';
import { describe, expect, it } from 'vitest';
import { SAMPLE_TODAY } from './clock.ts';
import { activityPartnerRows, eventPartnerRows, interactionRows } from './partner-activity.ts';
import { agreementRows, commitmentRows } from './partner-agreements.ts';
import { samplePartners } from './partner-cast.ts';
import { MERGED, partnerContactRows, partnerLinkRows, partnerRows } from './partners.ts';

const countBy = (keys: string[]) => [...new Set(keys)].map((key) => keys.filter((one) => one === key).length);
const iso = (day: unknown) => (day instanceof Date ? day.toISOString().slice(0, 10) : null);

describe('partners', () => {
  it('are some sixty of every kind and region, with known countries and languages', () => {
    expect(samplePartners).toHaveLength(62);
    expect(new Set(samplePartners.map(({ key }) => key)).size).toBe(62);
    expect(new Set(samplePartners.map(({ kind }) => kind)).size).toBe(10);
    expect(samplePartners.flatMap(({ countries }) => countries).filter((code) => !COUNTRY_CODES.includes(code))).toEqual([]);
    expect(samplePartners.every(({ name }) => name.vi && name.en && name.fr)).toBe(true);
  });

  it('hold a pair that was entered twice, and one already merged', () => {
    const rows = partnerRows([]);
    const known = rows.map((row) => ({
      id: row.id ?? '',
      name: row.name as { vi: string },
      countries: row.countries as string[],
      webDomain: row.webDomain ?? null,
    }));
    const one = known.find(({ name }) => name.vi === 'TT Văn hoá Nga tại Hà Nội');
    expect(one && likePartners(one, known).map(({ reason }) => reason)).toEqual(['domain']);
    expect(rows.filter(({ mergedIntoId }) => mergedIntoId)).toHaveLength(1);
    expect(samplePartners.some(({ key }) => key === MERGED.into)).toBe(true);
  });

  it('work with associations unequally, and interact no later than today', () => {
    const perAssociation = countBy(partnerLinkRows().map(({ organisationId }) => organisationId));
    expect(Math.max(...perAssociation)).toBeGreaterThan(4);
    expect(Math.min(...perAssociation)).toBe(1);
    expect(interactionRows().filter(({ on }) => (iso(on) ?? '9999') > SAMPLE_TODAY)).toEqual([]);
    expect(eventPartnerRows().length).toBeGreaterThan(40);
    expect(activityPartnerRows().length).toBeGreaterThan(40);
  });

  it('show agreements in each state, with ends within 90, 30 and 7 days', () => {
    const rows = agreementRows();
    const days = rows.map((row) => ({ signedOn: iso(row.signedOn), inForceOn: iso(row.inForceOn), expiresOn: iso(row.expiresOn), endedOn: iso(row.endedOn) }));
    expect(new Set(days.map((day) => agreementState(day, SAMPLE_TODAY)))).toEqual(
      new Set(['unsigned', 'upcoming', 'in_force', 'expiring', 'expired', 'ended']),
    );
    for (const on of ['2025-07-15', '2025-08-01', '2025-09-20']) expect(days.map(({ expiresOn }) => expiresOn)).toContain(on);
    expect(rows.filter(({ renewsId }) => renewsId)).toHaveLength(1);
  });

  it('have commitments kept, missed, open and overdue, each decided by today', () => {
    const rows = commitmentRows();
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['OPEN', 'KEPT', 'MISSED']));
    const open = rows.filter(({ status }) => status === 'OPEN').map(({ dueOn }) => iso(dueOn) ?? '');
    expect(open.some((day) => day < SAMPLE_TODAY) && open.some((day) => day > SAMPLE_TODAY)).toBe(true);
    expect(rows.filter(({ decidedOn }) => (iso(decidedOn) ?? '') > SAMPLE_TODAY)).toEqual([]);
  });

  it('keep an address or a number of nobody who has not agreed', () => {
    expect(partnerContactRows().filter(({ consentOn, email, phone }) => !consentOn && (email || phone))).toEqual([]);
  });
});
