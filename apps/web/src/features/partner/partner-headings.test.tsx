import type { RelationsDay } from '@nhipcau/api/partner/pictures';
import { translator } from '@nhipcau/i18n';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { show } from '@/testing/render';
import { PartnerLede } from './partner-lede';
import { RelationsHeading } from './relations-heading';

const partner = translator('vi', 'partner');
const views = { paper: 0, expiring: 0, due: 0 } as Parameters<typeof PartnerLede>[0]['summary']['views'];

it('of partners without a contact or agreement nothing is said to be on paper or to end', () => {
  show(<PartnerLede summary={{ substance: null, views }} />);
  expect(screen.getByText(partner('ledeNone'))).toBeTruthy();
  expect(screen.queryByText(/chỉ trên giấy|\/100/)).toBeNull();
  show(<PartnerLede summary={{ substance: 40, views }} />);
  expect(screen.getByText(/40(,0)?\/100\. Không có quan hệ nào chỉ trên giấy/)).toBeTruthy();
});

it('no anniversary "has an event" where none falls in the months ahead', () => {
  const day = { key: 'relations_fr', countryCode: 'FR', name: { vi: 'Pháp' }, on: '2026-04-12', years: 53, verified: true, events: [], partners: [] };
  const days = [{ ...day, kind: 'other', state: 'gap' }] as unknown as RelationsDay[];
  show(<RelationsHeading days={days} months={12} />);
  expect(screen.getByText(partner('picture.relations.headingNone', { months: 12 }))).toBeTruthy();
  expect(screen.queryByText(/đều đã có sự kiện/)).toBeNull();
  show(<RelationsHeading days={days.map((one) => ({ ...one, kind: 'five', state: 'covered' }) as RelationsDay)} months={12} />);
  expect(screen.getByText(/đều đã có sự kiện/)).toBeTruthy();
});
