import type { MeasureKeyOf } from '@nhipcau/domain/measure';
import { herfindahl, isInForce, networkCoverage, substanceSummary } from '@nhipcau/domain/partner';
import { type IsoDate, sum } from '@nhipcau/domain/shared';
import { ratio } from './day.ts';
import type { OfficeDay, OfficeMeasure, OfficePart } from './measure.ts';
import { isUpTo, knownSince, type PartnerOnDay, part, partnersOn } from './office-day.ts';
import { contactsInYear } from './partner-contacts.ts';
import type { OfficeFacts } from './types.ts';

const values = (parts: readonly OfficePart[]) => parts.map(({ value }) => value ?? 0);
/** Where no partner is kept, "none" is a gap and not a zero. */
const ifPartners =
  (fold: (parts: readonly OfficePart[]) => number | null): OfficeMeasure['fold'] =>
  (parts, office) =>
    office.partners.length === 0 ? null : fold(parts);

const dayOf = ({ partner, substance }: PartnerOnDay, day: OfficeDay): IsoDate => substance.lastOn ?? knownSince(partner) ?? day.on;

const countOf = (keep: (entry: PartnerOnDay) => boolean): OfficeMeasure => ({
  of: 'office',
  parts: (office, day) =>
    partnersOn(office, day)
      .filter(keep)
      .map((entry) => part('partner', entry.partner.id, dayOf(entry, day), 1)),
  fold: ifPartners((parts) => parts.length),
});

const scored = (office: OfficeFacts, day: OfficeDay) =>
  partnersOn(office, day).flatMap((entry) =>
    entry.substance.score === null ? [] : [part('partner', entry.partner.id, dayOf(entry, day), entry.substance.score)],
  );

/** Measures of the register of partners, which the office keeps. */
export const partnerRegister: Readonly<Record<MeasureKeyOf<'partners'>, OfficeMeasure>> = {
  partners_active: countOf(({ stage }) => stage === 'ACTIVE'),
  paper_partnerships: countOf(({ substance }) => substance.paper),
  partners_new: {
    of: 'office',
    parts: (office, day) =>
      office.partners.flatMap((partner) => {
        const since = knownSince(partner);
        return isUpTo(since, day) ? [part('partner', partner.id, since, 1)] : [];
      }),
    fold: ifPartners((parts) => parts.length),
  },
  agreements_in_force: {
    of: 'office',
    parts: (office, day) =>
      partnersOn(office, day).flatMap(({ partner: { id, agreements } }) =>
        agreements
          .filter((agreement) => isInForce(agreement, day.on))
          .map((agreement, index) => ({ ...part('partner', id, agreement.inForceOn ?? agreement.signedOn ?? day.on, 1), key: `${id}:${index}` })),
      ),
    fold: ifPartners((parts) => parts.length),
  },
  substance_mean: { of: 'office', parts: scored, fold: (parts) => substanceSummary(values(parts)).mean },
  substance_median: { of: 'office', parts: scored, fold: (parts) => substanceSummary(values(parts)).median },
  network_coverage: {
    of: 'office',
    parts: (office, day) =>
      networkCoverage(
        office.cells,
        partnersOn(office, day).map(({ partner, stage }) => ({ id: partner.id, kind: partner.kind, countries: partner.countries, stage })),
      ).cells.flatMap(({ planned, filled, countryCode, kind }) => (planned ? [part('cell', `${countryCode}:${kind}`, day.on, filled ? 1 : 0, 1)] : [])),
    fold: (parts) => ratio(sum(values(parts)), parts.length),
  },
  partner_concentration: {
    of: 'office',
    parts: (office, day) =>
      partnersOn(office, day).flatMap(({ partner: { id, contacts } }) => {
        const ofYear = contactsInYear(contacts, day.on);
        return ofYear === null ? [] : [part('partner', id, ofYear.lastOn, ofYear.contacts)];
      }),
    fold: (parts) => herfindahl(values(parts)),
  },
};
