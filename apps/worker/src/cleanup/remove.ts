import type { Db } from '@nhipcau/db';

/** Far beyond what the throttle and a retry look back to; addresses of people who sign in are not kept for longer. */
export const KEEP_DAYS = 30;
/** A picture that came in while the network went may wait on the phone for its place in the report. */
const KEEP_PHOTO_DAYS = 7;

/**
 * Removes what has served its purpose: tries to sign in, answers kept for a retry, wishes to subscribe that nobody confirmed, letters that asked for it,
 * lists of partners that nobody took over, pictures that no activity of a report shows, and files that nothing refers to. @returns how many rows
 */
export async function removeOutdated(db: Db): Promise<number> {
  const tries = await db.$executeRaw`DELETE FROM sign_in_attempt WHERE at < now() - make_interval(days => ${KEEP_DAYS}::int)`;
  const answers = await db.$executeRaw`DELETE FROM idempotency_key WHERE "createdAt" < now() - make_interval(days => ${KEEP_DAYS}::int)`;
  // an address that was never confirmed is not ours to keep
  const wishes = await db.$executeRaw`
    DELETE FROM subscriber WHERE status = 'PENDING' AND NOT sample AND "createdAt" < now() - make_interval(days => ${KEEP_DAYS}::int)`;
  // nor are the letters that asked to confirm, whose links hold for a week, and which name the address of whoever did not
  const letters = await db.$executeRaw`
    DELETE FROM outbox_message WHERE template = 'subscription' AND NOT sample AND "createdAt" < now() - make_interval(days => ${KEEP_DAYS}::int)`;
  const files = await db.$executeRaw`DELETE FROM partner_import WHERE status <> 'DONE' AND "updatedAt" < now() - make_interval(days => ${KEEP_DAYS}::int)`;
  // taken out of a report that is still being written: by now nobody puts them back
  const photos = await db.$executeRaw`
    DELETE FROM report_photo WHERE "activityId" IS NULL AND "createdAt" < now() - make_interval(days => ${KEEP_PHOTO_DAYS}::int)`;
  return tries + answers + wishes + letters + files + photos + (await removeLooseFiles(db));
}

/**
 * Removes files whose record is gone, such as the pictures of an article that was taken out of its bulletin. Pictures of a published revision stay,
 * whatever became of the article; a younger one may be about to be put where it belongs. @returns how many
 */
async function removeLooseFiles(db: Db): Promise<number> {
  return db.$executeRaw`
    DELETE FROM stored_file f WHERE f."createdAt" < now() - interval '1 day'
      AND NOT EXISTS (SELECT 1 FROM article_media m WHERE m."fileId" = f.id)
      AND NOT EXISTS (SELECT 1 FROM agreement_file a WHERE a."fileId" = f.id)
      AND NOT EXISTS (SELECT 1 FROM report_photo p WHERE p."fileId" = f.id)
      AND NOT EXISTS (SELECT 1 FROM assessment c WHERE c."fileId" = f.id)
      AND NOT EXISTS (SELECT 1 FROM bulletin_revision r WHERE r.content -> 'images' @> jsonb_build_array(jsonb_build_object('fileId', f.id)))`;
}
