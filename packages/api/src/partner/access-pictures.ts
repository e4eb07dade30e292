import type { AccessRows } from '../access.types.ts';

export const partnerPictureAccess: AccessRows = {
  'partnerPicture.network': { action: 'partner.read', input: () => ({}) },
  'partnerPicture.coverage': { action: 'partner.read', input: () => ({}) },
  'partnerPicture.scatter': { action: 'partner.read', input: () => ({}) },
  'partnerPicture.relations': { action: 'partner.read', input: () => ({ months: 12 }) },
  'partnerPicture.plan': { action: 'partner.write', input: () => ({ cells: [{ countryCode: 'FR', kind: 'EMBASSY' }], planned: true }) },
};
