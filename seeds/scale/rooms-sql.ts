import { ADMIN_EMAIL, ASSOCIATIONS, COUNTRIES, draw, FIRST_YEAR, id, pick, range, rowId, type Sizes, STAFF_EMAIL, TODAY, text, YEARS, years } from './terms.ts';

const KINDS = ['EMBASSY', 'FOREIGN_NGO', 'INTERNATIONAL_ORGANISATION', 'FRIENDSHIP_BODY', 'SISTER_CITY', 'UNIVERSITY', 'BUSINESS', 'MEDIA', 'CULTURAL_BODY'];
const REGIONS = ['SOUTHEAST_ASIA', 'NORTHEAST_ASIA', 'SOUTH_ASIA', 'EUROPE', 'AFRICA', 'AMERICAS', 'OCEANIA'];
const INTERACTIONS = ['COURTESY_CALL', 'MEETING', 'LETTER', 'DELEGATION_IN', 'DELEGATION_OUT', 'JOINT_EVENT', 'JOINT_PROJECT'];
const AGREEMENTS = ['LETTER_EXCHANGE', 'MEMORANDUM', 'SIGNED_PROGRAMME', 'FUNDED_PLAN'];
const staff = id('user', `'${STAFF_EMAIL}'`);

/** Partners with whom they work, persons, notes of meetings, agreements and commitments. */
export const partnerStatements = ({ partners }: Sizes): string[] => [
  `INSERT INTO "partner" ("id", "code", "name", "kind", "countries", "region", "stewardId", "updatedAt")
   SELECT ${id('partner', 'n')}, 'X' || n, ${text("'Đối tác ' || n")}, ${pick('kind', 'n::text', KINDS)}::"PartnerKind", ARRAY[${pick('country', 'n::text', COUNTRIES)}],
     ${pick('region', 'n::text', REGIONS)}::"PartnerRegion", CASE WHEN n % 3 = 0 THEN ${staff} END, now() FROM ${range('n', partners)}`,
  `INSERT INTO "partner_link" ("id", "partnerId", "organisationId", "role", "since")
   SELECT ${id('link', 'n', 'k')}, ${id('partner', 'n')}, ${id('org', `(1 + (n + k * 7) % ${ASSOCIATIONS})`)}, (CASE WHEN k = 0 THEN 'LEAD' ELSE 'SUPPORT' END)::"PartnerLinkRole",
     make_date(${FIRST_YEAR} + n % ${YEARS}, 1, 15) FROM ${range('n', partners)}, generate_series(0, 1) AS k WHERE k = 0 OR n % 3 = 0`,
  `INSERT INTO "partner_contact" ("id", "partnerId", "name", "role", "email", "consentOn", "updatedAt")
   SELECT ${id('contact', 'n', 'k')}, ${id('partner', 'n')}, 'Người liên hệ ' || n || '.' || k, 'Phụ trách', 'contact-' || n || '-' || k || '@scale.example', date '2024-05-05', now()
   FROM ${range('n', partners)}, ${range('k', 2)}`,
  `INSERT INTO "partner_interaction" ("id", "partnerId", "organisationId", "kind", "initiator", "on", "note", "updatedAt")
   SELECT ${id('meeting', 'n', 'k')}, ${id('partner', 'n')}, ${id('org', `(1 + n % ${ASSOCIATIONS})`)}, ${pick('meeting', 'n || k::text', INTERACTIONS)}::"InteractionKind",
     ((ARRAY['OURS', 'THEIRS', 'BOTH'])[1 + k % 3])::"Initiator", date '${TODAY}' - ${draw('when', 'n || k::text', 2_000)}, 'Trao đổi chương trình', now()
   FROM ${range('n', partners)}, ${range('k', 8)}`,
  `INSERT INTO "agreement" ("id", "partnerId", "organisationId", "kind", "title", "signedOn", "inForceOn", "expiresOn", "updatedAt")
   SELECT ${id('agreement', 'n', 'k')}, ${id('partner', 'n')}, ${id('org', `(1 + n % ${ASSOCIATIONS})`)}, ${pick('agreement', 'n || k::text', AGREEMENTS)}::"AgreementKind",
     ${text("'Thỏa thuận ' || n || '.' || k")}, signed, signed, (signed + interval '3 years')::date, now()
   FROM ${range('n', partners)}, ${range('k', 2)}, LATERAL (SELECT date '${TODAY}' - ${draw('signed', 'n || k::text', 1_800)} AS signed) d WHERE k = 1 OR n % 4 = 0`,
  `INSERT INTO "commitment" ("id", "partnerId", "agreementId", "text", "dueOn", "status", "decidedOn", "updatedAt")
   SELECT ${id('commitment', 'n', 'k')}, ${id('partner', 'n')}, ${id('agreement', 'n', '1')}, 'Việc đã hứa ' || k, due, state::"CommitmentStatus", CASE WHEN state <> 'OPEN' THEN due END, now()
   FROM ${range('n', partners)}, ${range('k', 3)}, LATERAL (SELECT date '${TODAY}' + 120 - ${draw('due', 'n || k::text', 900)} AS due) d,
     LATERAL (SELECT CASE WHEN due > date '${TODAY}' - 30 THEN 'OPEN' WHEN (n + k) % 5 = 0 THEN 'MISSED' ELSE 'KEPT' END AS state) s`,
  `INSERT INTO "coverage_cell" ("countryCode", "kind") SELECT c, k::"PartnerKind" FROM unnest(ARRAY[${COUNTRIES.map((code) => `'${code}'`)}]) c,
     unnest(ARRAY['EMBASSY', 'UNIVERSITY', 'CULTURAL_BODY']) k`,
];

const SKILLS = 24;
const LANGUAGES = ['en', 'fr', 'ru', 'zh', 'ja', 'ko', 'lo', 'es'];
/** Posts, people, skills, levels and trainings. */
export const staffStatements = ({ staff: people }: Sizes): string[] => [
  `INSERT INTO "skill" ("id", "code", "group", "name", "language", "position", "updatedAt")
   SELECT ${id('skill', 'n')}, 'skill-' || n, CASE WHEN n <= ${LANGUAGES.length} THEN 'LANGUAGE' ELSE (ARRAY['LAW', 'PROTOCOL', 'EVENT_WORK', 'RESEARCH'])[1 + n % 4] END::"SkillGroup",
     ${text("'Kỹ năng ' || n")}, (ARRAY[${LANGUAGES.map((code) => `'${code}'`)}])[n], n, now() FROM ${range('n', SKILLS)}`,
  `INSERT INTO "position" ("id", "code", "title", "organisationId", "fromOn", "updatedAt")
   SELECT ${id('position', 'n')}, 'V' || n, ${text("'Vị trí ' || n")}, ${id('org', `(n % ${ASSOCIATIONS + 1})`)}, date '2016-01-01', now() FROM ${range('n', people)}`,
  `INSERT INTO "position_skill" ("positionId", "skillId", "level")
   SELECT ${id('position', 'n')}, ${id('skill', `(1 + (n + k * 5) % ${SKILLS})`)}, 2 + (n + k) % 4 FROM ${range('n', people)}, ${range('k', 4)}`,
  `INSERT INTO "staff_member" ("id", "name", "userId", "organisationId", "positionId", "joinedOn", "updatedAt")
   SELECT ${id('person', 'n')}, 'Cán bộ ' || n, CASE WHEN n = 1 THEN ${staff} END, ${id('org', `(n % ${ASSOCIATIONS + 1})`)}, CASE WHEN n % 9 > 0 THEN ${id('position', 'n')} END,
     date '2016-01-01' + n * 20, now() FROM ${range('n', people)}`,
  `INSERT INTO "assessment" ("id", "staffMemberId", "skillId", "level", "kind", "assessedOn", "confirmedById")
   SELECT ${id('assessment', 'n', 'k')}, ${id('person', 'n')}, ${id('skill', `(1 + (n + k * 5) % ${SKILLS})`)}, 1 + (n * k) % 6, (ARRAY['SELF', 'CONFIRMED'])[1 + k % 2]::"AssessmentKind",
     date '2024-03-01' + n, CASE WHEN k % 2 = 1 THEN ${id('user', `'${ADMIN_EMAIL}'`)} END FROM ${range('n', people)}, ${range('k', 6)}`,
  `INSERT INTO "training" ("id", "title", "status", "provider", "toLevel", "updatedAt")
   SELECT ${id('training', 'n')}, ${text("'Bồi dưỡng ' || n")}, (CASE WHEN n % 6 = 0 THEN 'PLANNED' ELSE 'HELD' END)::"TrainingStatus", 'Trường bồi dưỡng', 3, now() FROM ${range('n', 60)}`,
  `INSERT INTO "training_session" ("id", "trainingId", "on", "hours")
   SELECT ${id('session', 'n', 'k')}, ${id('training', 'n')}, date '${TODAY}' + CASE WHEN n % 6 = 0 THEN 20 ELSE -700 + n * 10 END + k, 4 FROM ${range('n', 60)}, ${range('k', 3)}`,
  `INSERT INTO "training_skill" ("trainingId", "skillId") SELECT ${id('training', 'n')}, ${id('skill', `(1 + n % ${SKILLS})`)} FROM ${range('n', 60)}`,
  `INSERT INTO "training_attendance" ("sessionId", "staffMemberId", "attended")
   SELECT ${id('session', 'n', 'k')}, ${id('person', 'm')}, (n + k + m) % 7 > 0 FROM ${range('n', 60)}, ${range('k', 3)}, ${range('m', people)} WHERE (n + m) % 10 = 0`,
];

const paragraphs = (vi: string, count: number) =>
  `jsonb_build_object('type', 'doc', 'content', (SELECT jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', ${vi} || p || '.')))) FROM ${range('p', count)}))`;
const [ISSUES, ARTICLES] = [12, 5];
/** Ten years of bulletins; the last three are still in work. */
export const bulletinStatements = ({ subscribers }: Sizes): string[] => [
  `INSERT INTO "bulletin" ("id", "year", "number", "title", "plannedOn", "editorId", "status", "publishedAt", "updatedAt")
   SELECT ${id('bulletin', 'y', 'b')}, y, b, ${text("'Bản tin số ' || b || '/' || y")}, planned, ${staff}, (CASE WHEN done THEN 'PUBLISHED' ELSE 'WRITING' END)::"BulletinStatus",
     CASE WHEN done THEN planned + time '02:00' END, now()
   FROM ${years}, ${range('b', ISSUES)}, LATERAL (SELECT make_date(y, b, 25) AS planned, make_date(y, b, 25) < date '${TODAY}' - 60 AS done) d
   WHERE make_date(y, b, 25) < date '${TODAY}' + 40`,
  `INSERT INTO "article" ("id", "bulletinId", "position", "status", "titleA", "titleB", "contentA", "contentB", "authorId", "translatorId", "updatedAt")
   SELECT ${id('article', 'b."id"', 'n')}, b."id", n, (CASE WHEN b."status" = 'PUBLISHED' THEN 'APPROVED' ELSE (ARRAY['WRITING', 'TRANSLATION', 'REVIEW'])[1 + n % 3] END)::"ArticleStatus",
     'Tin ' || n, 'News ' || n, ${paragraphs("'Buổi giao lưu có 120 người dự, đoạn '", 4)}, ${paragraphs("'The exchange had 120 participants, paragraph '", 4)}, ${staff}, ${staff}, now()
   FROM "bulletin" b, ${range('n', ARTICLES)}`,
  `INSERT INTO "bulletin_revision" ("id", "bulletinId", "number", "content", "parity", "publishedById", "publishedAt")
   SELECT ${id('revision', 'b."id"')}, b."id", 1, jsonb_build_object('format', 1, 'year', b."year", 'number', b."number", 'title', b."title", 'languageA', 'vi', 'languageB', 'en', 'images', '[]'::jsonb,
       'articles', (SELECT jsonb_agg(jsonb_build_object('id', a."id", 'titleA', a."titleA", 'titleB', a."titleB", 'contentA', a."contentA", 'contentB', a."contentB",
         'parity', jsonb_build_object('passed', 6, 'total', 6)) ORDER BY a."position")
         FROM "article" a WHERE a."bulletinId" = b."id")), 1, ${staff}, b."publishedAt" FROM "bulletin" b WHERE b."status" = 'PUBLISHED'`,
  `INSERT INTO "translation_segment" ("id", "revisionId", "languageA", "languageB", "textA", "textB")
   SELECT ${id('segment', 'r."id"', 'n')}, r."id", 'vi', 'en', 'Buổi giao lưu có 120 người dự, đoạn ' || n || '.', 'The exchange had 120 participants, paragraph ' || n || '.'
   FROM "bulletin_revision" r, ${range('n', 20)}`,
  `INSERT INTO "bulletin_read" ("revisionId", "language", "channel", "on", "count")
   SELECT r."id", l, c, r."publishedAt"::date + d, 1 + d FROM "bulletin_revision" r, unnest(ARRAY['vi', 'en']) l, unnest(ARRAY['page', 'pdf', 'mail']) c, generate_series(0, 20) d`,
  `INSERT INTO "subscriber" ("id", "email", "language", "status", "leaveToken", "confirmedAt", "createdAt")
   SELECT ${rowId('subscriber', 'n')}, 'reader-' || n || '@scale.example', (ARRAY['vi', 'en'])[1 + n % 2], (CASE WHEN n % 12 = 0 THEN 'UNSUBSCRIBED' ELSE 'CONFIRMED' END)::"SubscriberStatus",
     md5('leave' || n), date '2016-03-01' + n % 3000, date '2016-03-01' + n % 3000 FROM ${range('n', subscribers)}`,
  `INSERT INTO "bulletin_delivery" ("revisionId", "subscriberId", "status", "attempts", "sentAt")
   SELECT r."id", s."id", 'SENT', 1, r."publishedAt" FROM (SELECT * FROM "bulletin_revision" ORDER BY "publishedAt" DESC LIMIT 2) r, "subscriber" s WHERE s."status" = 'CONFIRMED'`,
];

/** What was written down of changes, and messages that went out; some did not. */
export const journalStatements = ({ auditRows, messages }: Sizes): string[] => [
  `INSERT INTO "audit_log" ("at", "actorId", "actorName", "action", "entity", "entityId", "after", "requestId")
   SELECT timestamptz '${FIRST_YEAR}-01-04' + n * (interval '${YEARS * 355} days' / ${auditRows}), ${staff}, 'Văn phòng',
     (ARRAY['event.create', 'event.update', 'report.submit', 'report.approve', 'goal.checkIn'])[1 + n % 5], (ARRAY['event', 'event', 'report', 'report', 'goal'])[1 + n % 5],
     ${rowId('event', 'n')}::text, jsonb_build_object('status', 'CONFIRMED', 'n', n), 'scale-' || n FROM ${range('n', auditRows)} ORDER BY n`,
  `INSERT INTO "outbox_message" ("id", "to", "locale", "template", "subject", "text", "html", "status", "attempts", "createdAt", "sentAt")
   SELECT ${rowId('message', 'n')}, 'association-' || 1 + n % ${ASSOCIATIONS} || '@scale.example', 'vi', 'reportDue', 'Nhắc báo cáo ' || n, 'Báo cáo sắp đến hạn.', '<p>Báo cáo sắp đến hạn.</p>',
     (CASE WHEN n > ${messages - 20} THEN 'FAILED' ELSE 'SENT' END)::"MailStatus", 1, at, CASE WHEN n <= ${messages - 20} THEN at END
   FROM ${range('n', messages)}, LATERAL (SELECT timestamptz '${FIRST_YEAR}-01-04' + n * (interval '${YEARS * 355} days' / ${messages}) AS at) d`,
];
