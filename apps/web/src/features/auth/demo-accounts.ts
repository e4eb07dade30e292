/** Accounts of the sample data, shown on the sign-in page of a trial start only. */
export const DEMO_ACCOUNTS = ['admin', 'leader', 'staff', 'association', 'association2'] as const;
export type DemoAccount = (typeof DEMO_ACCOUNTS)[number];
export const DEMO_PASSWORD = 'nhip-cau-2025';
export const demoEmail = (account: DemoAccount) => `${account}@demo.nhipcau.vn`;
export const toDemoAccount = (value: unknown): DemoAccount | undefined => DEMO_ACCOUNTS.find((account) => account === value);
