import type { AccessRows } from '../access.types.ts';

const id = '01890000-0000-7000-8000-0000000000aa';

export const partnerImportAccess: AccessRows = {
  'partnerImport.list': { action: 'partner.write', input: () => ({}) },
  'partnerImport.get': { action: 'partner.write', input: () => ({ id }) },
  'partnerImport.rows': { action: 'partner.write', input: () => ({ id, show: 'errors' }) },
  'partnerImport.create': {
    action: 'partner.write',
    input: () => ({ fileName: 'partners.csv', bytes: new TextEncoder().encode('Tên,Loại,Khu vực\nĐại sứ quán Pháp,EMBASSY,EUROPE\n') }),
  },
  'partnerImport.map': { action: 'partner.write', input: () => ({ id, version: 1, mapping: { nameVi: 0, kind: 1, region: 2 } }) },
  'partnerImport.check': { action: 'partner.write', input: () => ({ id }) },
  'partnerImport.decide': { action: 'partner.write', input: () => ({ id, number: null, wanted: true }) },
  'partnerImport.run': { action: 'partner.write', input: () => ({ id }) },
  'partnerImport.remove': { action: 'partner.write', input: () => ({ id }) },
};
