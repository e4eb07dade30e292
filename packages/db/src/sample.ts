import type { Tx } from './client.ts';
import { Prisma } from './generated/prisma/client.ts';

/** How many sample rows went, and how many became ordinary ones because something that people entered rests on them. */
export interface SampleRemoval {
  removed: number;
  kept: number;
}

/** Rows that have no life of their own: they go with the sample record they belong to or point at, whoever wrote them. */
const dependents = [
  `"measurement" d USING "indicator" p WHERE d."indicatorId" = p."id" AND p."sample"`,
  `"check_in" d USING "indicator" p WHERE d."indicatorId" = p."id" AND p."sample"`,
  `"check_in" d USING "goal" p WHERE d."goalId" = p."id" AND p."sample"`,
  `"event_goal" d USING "indicator" p WHERE d."indicatorId" = p."id" AND p."sample"`,
  `"event_goal" d USING "goal" p WHERE d."goalId" = p."id" AND p."sample"`,
  `"report_activity_goal" d USING "goal" p WHERE d."goalId" = p."id" AND p."sample"`,
  `"training_attendance" d USING "staff_member" p WHERE d."staffMemberId" = p."id" AND p."sample"`,
];

/** Tables whose sample rows nothing points at, or only by keys that fall away or empty themselves. */
const leaves = [
  ...['report_activity_goal', 'report_photo', 'report_activity', 'report_difficulty', 'report_comment', 'report_transition', 'activity_report'],
  ...['check_in', 'measurement', 'forecast_record'],
  ...['event_goal', 'event_co_host', 'goal_weakness', 'weakness_measure', 'weakness_score', 'weakness_naming', 'source_reference', 'fact', 'invitation'],
  ...['indicator_milestone', 'indicator', 'outbox_message', 'setting'],
  ...['bulletin_delivery', 'bulletin_read', 'translation_segment', 'article_comment', 'article_version', 'article_media', 'article'],
  ...['report_activity_partner', 'event_partner', 'partner_contact', 'partner_link', 'partner_interaction', 'commitment', 'agreement_file', 'coverage_cell'],
  ...['training_attendance', 'assessment', 'training_skill', 'position_skill'],
];

/** Table by table, what still rests on its sample rows once those above are gone. A row in this list has to stay; all others go, in this order. */
const roots: [table: string, key: string, held: string[]][] = [
  ['subscriber', 'id', [`SELECT "subscriberId" FROM "bulletin_delivery"`]],
  ['bulletin_revision', 'id', [`SELECT "revisionId" FROM "bulletin_delivery"`]],
  ['bulletin', 'id', [`SELECT "bulletinId" FROM "bulletin_revision"`, `SELECT "bulletinId" FROM "article"`]],
  ['event', 'id', [`SELECT "eventId" FROM "report_activity"`]],
  ['agreement', 'id', [`SELECT "renewsId" FROM "agreement" WHERE NOT "sample"`, `SELECT "agreementId" FROM "agreement_file"`]],
  // what people promised, signed or held together is theirs, whoever entered the partner
  [
    'partner',
    'id',
    [
      `SELECT "partnerId" FROM "agreement"`,
      `SELECT "partnerId" FROM "commitment"`,
      `SELECT "partnerId" FROM "event_partner"`,
      `SELECT "partnerId" FROM "report_activity_partner"`,
      `SELECT "mergedIntoId" FROM "partner" WHERE NOT "sample"`,
    ],
  ],
  ['training_session', 'id', [`SELECT "sessionId" FROM "training_attendance"`]],
  ['training', 'id', [`SELECT "trainingId" FROM "training_session"`, `SELECT "trainingId" FROM "training_skill"`]],
  ['staff_member', 'id', []],
  ['position', 'id', [`SELECT "positionId" FROM "staff_member"`]],
  ['skill', 'id', [`SELECT "skillId" FROM "assessment"`, `SELECT "skillId" FROM "position_skill"`, `SELECT "skillId" FROM "training_skill"`]],
  [
    'stored_file',
    'id',
    [
      `SELECT "fileId" FROM "agreement_file"`,
      `SELECT "fileId" FROM "assessment"`,
      `SELECT "fileId" FROM "article_media"`,
      `SELECT "fileId" FROM "report_photo"`,
    ],
  ],
  ['anniversary', 'key', []],
  ['weakness', 'id', [`SELECT "weaknessId" FROM "report_difficulty"`]],
  ['review', 'id', [`SELECT "reviewId" FROM "weakness_naming"`]],
  ['source_document', 'id', [`SELECT "documentId" FROM "source_reference"`, `SELECT "documentId" FROM "review"`]],
  ['user', 'id', []],
  // a goal stays for its own indicators and for whatever real goal stands below it, however deep
  [
    'goal',
    'id',
    [
      `SELECT "goalId" FROM "indicator"`,
      `WITH RECURSIVE above AS (
         SELECT "parentId" AS id FROM "goal" g WHERE NOT "sample" OR EXISTS (SELECT 1 FROM "indicator" i WHERE i."goalId" = g."id")
         UNION SELECT g."parentId" FROM "goal" g JOIN above a ON a.id = g."id") SELECT id FROM above`,
    ],
  ],
  ['reporting_period', 'id', [`SELECT "periodId" FROM "activity_report"`]],
  [
    'organisation',
    'id',
    [
      `WITH RECURSIVE held AS (
         SELECT "organisationId" AS id FROM "user"
         UNION SELECT "organisationId" FROM "invitation" UNION SELECT "organisationId" FROM "activity_report"
         UNION SELECT "organisationId" FROM "event_co_host" UNION SELECT "organisationId" FROM "fact"
         UNION SELECT "organisationId" FROM "partner_link" UNION SELECT "organisationId" FROM "partner_interaction" UNION SELECT "organisationId" FROM "agreement"
         UNION SELECT "organisationId" FROM "position" UNION SELECT "organisationId" FROM "staff_member"
         UNION SELECT "hostId" FROM "event" UNION SELECT "parentId" FROM "organisation" WHERE NOT "sample"),
       above AS (SELECT id FROM held UNION SELECT o."parentId" FROM "organisation" o JOIN above a ON a.id = o."id") SELECT id FROM above`,
    ],
  ],
  ['plan_year', 'id', [`SELECT "planYearId" FROM "goal"`, `SELECT "planYearId" FROM "event"`, `SELECT "planYearId" FROM "reporting_period"`]],
];

/**
 * Removes every row marked `sample`, in the caller's transaction; facts and whatever people entered stay. What people wrote inside a sample record
 * (a claim in a sample report, a measurement of a sample indicator) goes with it. A sample record that an ordinary one cannot do without, such as the
 * association that a real event names as host, loses its mark and stays.
 * @param keepUserId an account of the sample that shall stay: that of the person who removes the rest, who would lock the door behind himself otherwise
 */
export async function removeSample(tx: Tx, keepUserId: string | null = null): Promise<SampleRemoval> {
  const run = (sql: string) => tx.$executeRaw(Prisma.raw(sql));
  let removed = 0;
  let kept = 0;
  if (keepUserId !== null) kept += await tx.$executeRaw`UPDATE "user" SET "sample" = false WHERE "id" = ${keepUserId}::uuid AND "sample"`;
  // what is kept of an invented person goes with that person, scans included
  const files = await tx.assessment.findMany({ where: { staffMember: { sample: true }, fileId: { not: null } }, select: { fileId: true } });
  removed += (await tx.assessment.deleteMany({ where: { staffMember: { sample: true } } })).count;
  removed += (await tx.storedFile.deleteMany({ where: { id: { in: files.flatMap(({ fileId }) => fileId ?? []) }, assessments: { none: {} } } })).count;
  // a certificate that an account of the sample confirmed still counts once that account is gone
  await tx.assessment.updateMany({ where: { kind: 'CERTIFICATE', confirmedBy: { sample: true } }, data: { createdById: null } });
  // worked out anew the next time the worker looks
  await run('DELETE FROM "forecast_experience"');
  for (const condition of dependents) removed += await run(`DELETE FROM ${condition}`);
  for (const table of leaves) removed += await run(`DELETE FROM "${table}" WHERE "sample"`);
  // rows of one table that point at each other would hold each other up
  await run(`UPDATE "agreement" SET "renewsId" = NULL WHERE "sample" AND "renewsId" IS NOT NULL`);
  await run(`UPDATE "partner" SET "mergedIntoId" = NULL WHERE "sample" AND "mergedIntoId" IS NOT NULL`);
  for (const [table, key, held] of roots) {
    for (const rows of held) kept += await run(`UPDATE "${table}" SET "sample" = false WHERE "sample" AND "${key}" IN (${rows})`);
    removed += await run(`DELETE FROM "${table}" WHERE "sample"`);
  }
  return { removed, kept };
}
