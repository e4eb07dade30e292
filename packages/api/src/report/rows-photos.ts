import { Prisma, type Tx } from '@nhipcau/db';
import type { ReportDraft } from '@nhipcau/domain/report';
import { rule } from '../errors.ts';

/**
 * Puts the pictures of a report to the activities that the draft names them for. These show no picture yet, and no other activity names one of theirs; one
 * that no activity names stays with the report, to be put back.
 * @throws AppError where a picture is not one of this report, or is named twice
 */
export async function showPhotos(tx: Tx, reportId: string, activities: ReportDraft['activities']): Promise<void> {
  const named = activities.flatMap(({ id, photos }) => photos.map((photo, position) => ({ ...photo, activityId: id, position })));
  if (named.length === 0) return;
  const rows = named.map(({ id, activityId, caption, position }) => Prisma.sql`(${id}::uuid, ${activityId}::uuid, ${caption}::text, ${position}::int)`);
  const shown = await tx.$executeRaw`
    UPDATE "report_photo" p SET "activityId" = v.activity, "caption" = v.caption, "position" = v.position
    FROM (VALUES ${Prisma.join(rows)}) AS v(id, activity, caption, position) WHERE p."id" = v.id AND p."reportId" = ${reportId}::uuid`;
  if (shown < named.length || new Set(named.map(({ id }) => id)).size < named.length) throw rule('report.error.photoGone');
}

/** Takes the pictures out of a report that no activity shows: what is handed in is what there is. Their files go by night, unless an article shows them. */
export async function dropHiddenPhotos(tx: Tx, reportId: string): Promise<void> {
  await tx.reportPhoto.deleteMany({ where: { reportId, activityId: null } });
}
