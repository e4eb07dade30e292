import { makeUser, stableId } from '../factories/index.ts';

/** Only accounts that can be seen on the sign-in page of a demonstration have it. */
export const DEMO_PASSWORD = 'nhip-cau-2025';

export type Account = { email: string; name: string; role: 'ADMIN' | 'LEADER' | 'STAFF' | 'ASSOCIATION'; organisation: string | null };

export const demoAccounts: Account[] = [
  { email: 'admin@demo.nhipcau.vn', name: 'Trần Minh An', role: 'ADMIN', organisation: null },
  { email: 'leader@demo.nhipcau.vn', name: 'Nguyễn Thanh Bình', role: 'LEADER', organisation: null },
  { email: 'staff@demo.nhipcau.vn', name: 'Lê Thu Hà', role: 'STAFF', organisation: null },
  { email: 'association@demo.nhipcau.vn', name: 'Phạm Ngọc Mai', role: 'ASSOCIATION', organisation: 'assoc-fr' },
  { email: 'association2@demo.nhipcau.vn', name: 'Vũ Hải Nam', role: 'ASSOCIATION', organisation: 'assoc-unesco' },
];

/** Key of a demo account's row. */
export const accountId = (role: 'admin' | 'leader' | 'staff' | 'association' | 'association2') => stableId('user', `${role}@demo.nhipcau.vn`);

export function accountRows(passwordHash: string) {
  return demoAccounts.map((a) =>
    makeUser(a.email, {
      name: a.name,
      role: a.role,
      organisationId: a.organisation === null ? null : stableId('organisation', a.organisation),
      passwordHash,
      sample: true,
    }),
  );
}
