// What the files of the world share: its frame in numbers, and pieces of SQL that make the same row each time.

/** The first year of the ten, and the day that the world is looked at. */
export const FIRST_YEAR = 2016;
export const YEARS = 10;
export const LAST_YEAR = FIRST_YEAR + YEARS - 1;
export const TODAY = '2025-09-30';
export const ASSOCIATIONS = 26;
/** The last associations report so many activities a period however large the world is: their records show as much in a large world as in a small one. */
export const STEADY_ASSOCIATIONS = 2;
export const STEADY_ACTIVITIES = 8;

/** Accounts that sign in with `SCALE_PASSWORD`; every association has one too, see `associationEmail`. */
export const LEADER_EMAIL = 'leader@scale.example';
export const ADMIN_EMAIL = 'admin@scale.example';
export const STAFF_EMAIL = 'staff@scale.example';
export const associationEmail = (association: number) => `association-${association}@scale.example`;
export const SCALE_PASSWORD = 'nhip-cau-quy-mo';

/** The sets of a world grow with its activities up to what a Union can have. */
export const sizesOf = (activities: number) => ({
  activities,
  /** reported in what is not approved yet, as many a report as in the approved ones */
  steady: activities >= 1_000 ? STEADY_ACTIVITIES : 0,
  partners: Math.min(600, Math.max(24, Math.ceil(activities / 16))),
  staff: Math.min(120, Math.max(12, Math.ceil(activities / 80))),
  subscribers: Math.min(20_000, Math.max(50, Math.ceil(activities / 50))),
  auditRows: Math.max(100, Math.ceil(activities / 10)),
  messages: Math.max(50, Math.ceil(activities / 20)),
  /** over by their day, and nobody has said what became of them */
  unrecorded: Math.max(5, Math.ceil(activities / 500)),
});
export type Sizes = ReturnType<typeof sizesOf>;

/** The same key (a UUID of version 8) for the same thing each time. `of` are SQL expressions. */
export const id = (kind: string, ...of: string[]) =>
  `overlay(overlay(md5(concat_ws('/', '${kind}', ${of.join(', ')})) placing '8' from 13 for 1) placing 'a' from 17 for 1)::uuid`;
/** The same for rows that come in great numbers: a UUID of version 7, so that keys grow with `n`, an SQL expression of a whole number. */
export const rowId = (kind: string, n: string) =>
  `overlay(overlay(lpad(to_hex(1451606400000 + ${n}), 12, '0') || substr(md5('${kind}' || ${n}), 13) placing '7' from 13 for 1) placing 'a' from 17 for 1)::uuid`;
export const text = (vi: string) => `jsonb_build_object('vi', ${vi}, 'en', ${vi}, 'fr', ${vi})`;
/** A fraction 0…1 that hangs on `of` only. */
export const chance = (kind: string, of: string) => `((hashtextextended('${kind}' || ${of}, 7) & 1073741823)::float8 / 1073741824)`;
/** A whole number 1…`most` that hangs on `of` only. */
export const draw = (kind: string, of: string, most: number | string) => `(1 + floor(${chance(kind, of)} * ${most})::int)`;
export const pick = (kind: string, of: string, from: readonly string[]) =>
  `(ARRAY[${from.map((value) => `'${value}'`).join(', ')}])[${draw(kind, of, from.length)}]`;

export const years = `generate_series(${FIRST_YEAR}, ${LAST_YEAR}) AS y`;
export const range = (name: string, to: number | string) => `generate_series(1, ${to}) AS ${name}`;
export const COUNTRIES = ['FR', 'LA', 'RU', 'JP', 'KR', 'CN', 'CU', 'DE', 'US', 'IN', 'KH', 'TH', 'PL', 'HU', 'IT', 'ES', 'GB', 'AU', 'BG', 'RO'];
