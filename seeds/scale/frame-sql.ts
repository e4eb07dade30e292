import { ADMIN_EMAIL, ASSOCIATIONS, COUNTRIES, id, LAST_YEAR, LEADER_EMAIL, pick, range, STAFF_EMAIL, TODAY, text, years } from './terms.ts';

const user = (email: string, name: string, role: string, hash: string, more = 'NULL') =>
  `(${id('user', `'${email}'`)}, '${email}', '${name}', '${role}'::"Role", ${more}, '${hash}', now())`;

/** Accounts, all with the same password. */
const accounts = (hash: string) => [
  `INSERT INTO "user" ("id", "email", "name", "role", "organisationId", "passwordHash", "updatedAt") VALUES
     ${user(LEADER_EMAIL, 'Lãnh đạo', 'LEADER', hash)}, ${user(ADMIN_EMAIL, 'Quản trị', 'ADMIN', hash)}, ${user(STAFF_EMAIL, 'Văn phòng', 'STAFF', hash)}`,
  `INSERT INTO "user" ("id", "email", "name", "role", "passwordHash", "updatedAt")
   SELECT ${id('user', "'office'", 'n')}, 'office-' || n || '@scale.example', 'Cán bộ ' || n, 'STAFF', '${hash}', now() FROM ${range('n', 30)}`,
  `INSERT INTO "user" ("id", "email", "name", "role", "organisationId", "passwordHash", "updatedAt")
   SELECT ${id('user', "'association'", 'a', 'n')}, 'association-' || a || CASE WHEN n = 1 THEN '' ELSE '-' || n END || '@scale.example', 'Hội ' || a || ' · ' || n, 'ASSOCIATION',
     ${id('org', 'a')}, '${hash}', now() FROM ${range('a', ASSOCIATIONS)}, ${range('n', 3)}`,
  `INSERT INTO "invitation" ("id", "email", "name", "role", "tokenHash", "expiresAt", "createdById")
   SELECT ${id('invitation', 'n')}, 'new-' || n || '@scale.example', 'Cán bộ mới ' || n, 'STAFF', md5('token' || n), now() + interval '7 days',
     ${id('user', `'${ADMIN_EMAIL}'`)} FROM ${range('n', 12)}`,
];

/** Organisations, years, periods, days of remembrance and accounts. */
export const frameStatements = (hash: string): string[] => [
  `INSERT INTO "organisation" ("id", "code", "kind", "name", "path", "updatedAt")
   VALUES (${id('org', '0')}, 'union', 'UNION', ${text("'Liên hiệp'")}, 'union', now())`,
  `INSERT INTO "organisation" ("id", "code", "kind", "name", "path", "parentId", "memberCount", "updatedAt")
   SELECT ${id('org', 'a')}, 'a' || a, 'ASSOCIATION', ${text("'Hội ' || a")}, 'union/a' || a, ${id('org', '0')}, 100 + a * 10, now()
   FROM ${range('a', ASSOCIATIONS)}`,
  `INSERT INTO "organisation" ("id", "code", "kind", "name", "path", "parentId", "memberCount", "updatedAt")
   SELECT ${id('unit', 'a', 'u')}, 'a' || a || '-' || u, 'CHAPTER', ${text("'Chi hội ' || u")}, 'union/a' || a || '/a' || a || '-' || u, ${id('org', 'a')}, 40, now()
   FROM ${range('a', ASSOCIATIONS)}, ${range('u', 12)}`,
  `INSERT INTO "plan_year" ("id", "year", "startsOn", "endsOn", "status", "updatedAt")
   SELECT ${id('year', 'y')}, y, make_date(y, 1, 1), make_date(y, 12, 31), (CASE WHEN y = ${LAST_YEAR} THEN 'ACTIVE' ELSE 'CLOSED' END)::"PlanYearStatus", now()
   FROM ${years}`,
  `INSERT INTO "reporting_period" ("id", "planYearId", "code", "name", "startsOn", "endsOn", "opensOn", "dueOn", "locksOn", "updatedAt")
   SELECT ${id('period', 'y', 'q')}, ${id('year', 'y')}, y || '-Q' || q, ${text("'Quý ' || q || ' năm ' || y")}, s, e, s, e + 10, e + 40, now()
   FROM ${years}, ${range('q', 4)},
     LATERAL (SELECT make_date(y, q * 3 - 2, 1) AS s, (make_date(y, q * 3 - 2, 1) + interval '3 months - 1 day')::date AS e) d`,
  `INSERT INTO "setting" ("key", "value", "updatedAt") VALUES ('clock', '{"today": "${TODAY}"}', now())`,
  `INSERT INTO "anniversary" ("key", "monthDay", "baseYear", "kind", "name", "verified")
   SELECT 'day' || n, to_char(date '2025-01-01' + n * 4, 'MM-DD'), 1940 + n % 60, 'bilateral', ${text("'Ngày ' || n")}, true FROM ${range('n', 80)}`,
  `INSERT INTO "anniversary" ("key", "monthDay", "baseYear", "kind", "name", "verified")
   SELECT 'relations_' || lower(c), to_char(date '2025-01-01' + n::int * 17, 'MM-DD'), 1945 + n::int, 'relations', ${text("'Quan hệ với ' || c")}, true
   FROM unnest(ARRAY[${COUNTRIES.map((code) => `'${code}'`)}]) WITH ORDINALITY AS t(c, n)`,
  ...accounts(hash),
];

/** Documents with their text, and the passages that goals and weaknesses were taken from. */
export const sourceStatements = (): string[] => [
  `INSERT INTO "source_document" ("id", "code", "kind", "title", "language", "issuedOn", "year", "contentHash", "importedAt", "updatedAt")
   SELECT ${id('document', 'n')}, 'doc-' || n, ${pick('document', 'n::text', ['REVIEW', 'ORIENTATION', 'OTHER'])}::"SourceKind", ${text("'Văn bản ' || n")}, 'vi',
     make_date(2016 + n % 10, 12, 20), 2016 + n % 10, md5('document' || n), now(), now() FROM ${range('n', 20)}`,
  `INSERT INTO "source_paragraph" ("documentId", "number", "text")
   SELECT ${id('document', 'n')}, p, repeat('Công tác đối ngoại nhân dân của Liên hiệp trong năm. ', 6) FROM ${range('n', 20)}, ${range('p', 60)}`,
  `INSERT INTO "source_reference" ("id", "documentId", "paragraph", "start", "end", "goalId")
   SELECT ${id('passage', "'goal'", 'y', 'g')}, ${id('document', '(1 + (y + g) % 20)')}, 1 + g * 5, 0, 40, ${id('goal', 'y', 'g')} FROM ${years}, ${range('g', 8)}`,
  `INSERT INTO "source_reference" ("id", "documentId", "paragraph", "start", "end", "weaknessId")
   SELECT ${id('passage', "'weakness'", 'w')}, ${id('document', '(1 + w)')}, 3 + w, 0, 40, ${id('weakness', 'w')} FROM ${range('w', 11)}`,
];
