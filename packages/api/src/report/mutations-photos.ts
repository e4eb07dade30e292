import type { Prisma, Tx } from '@nhipcau/db';
import { scalePicture } from '@nhipcau/documents/image';
import { REPORT_LIMITS } from '@nhipcau/domain/report';
import { AppError, rule } from '../errors.ts';
import { checkFile, IMAGE_KINDS, IMAGE_PIXELS, type KeptFile, storeFile, type UploadedFile } from '../file/index.ts';
import { type AuthorizedScope, reportsIn } from '../scope.ts';
import { transact } from '../transact.ts';
import { type Acting, assertWritable } from './mutations.ts';
import { lockReport, readReport } from './rows.ts';

/**
 * Takes a picture into a report that can be written: checked by its content, then made anew from its pixels, so that no place and no camera is kept. Which
 * activity shows it, the next save of the draft says; the version of the report stays, and nobody's writing is interrupted.
 * @throws AppError notFound, conflict (handed in meanwhile), rule (locked, no picture, too many pixels, too many pictures), tooLarge
 */
export async function addPhoto(ctx: Acting, { reportId, name, bytes }: UploadedFile & { reportId: string }): Promise<{ id: string }> {
  // before the transaction: decoding takes its time, and nobody shall wait for the report meanwhile
  assertWritable(await readReport(ctx.db, ctx.scope, reportId), ctx.today);
  checkFile(bytes, IMAGE_KINDS, { pixels: IMAGE_PIXELS });
  const picture = await scalePicture(bytes, { pixels: IMAGE_PIXELS });
  if (!picture) throw rule('file.error.damaged');
  return transact(ctx, async (tx, log) => {
    const row = await lockReport(tx, ctx.scope, reportId);
    assertWritable(row, ctx.today);
    if ((await tx.reportPhoto.count({ where: { reportId } })) >= REPORT_LIMITS.photosOfReport)
      throw rule('report.error.tooManyPhotos', { most: REPORT_LIMITS.photosOfReport });
    const fileId = await storeFile(tx, { name, bytes: picture.bytes, kinds: ['jpeg'], createdById: ctx.user.id });
    const { id } = await tx.reportPhoto.create({ data: { reportId, fileId, sample: row.sample }, select: { id: true } });
    await log({ action: 'report.addPhoto', entity: 'activity_report', entityId: reportId, after: { photo: id, bytes: picture.bytes.byteLength } });
    return { id };
  });
}

/** Pictures that the caller may see: an association all of its own reports, the office those that a report shows which was handed in once. */
const photosIn = (scope: AuthorizedScope): Prisma.ReportPhotoWhereInput => ({
  report: { AND: [reportsIn(scope), { withdrawnAt: null }, scope.reach === 'all' ? { status: { not: 'DRAFT' } } : {}] },
  ...(scope.reach === 'all' ? { activityId: { not: null } } : {}),
});

/** A picture of an activity, for whoever may read its report. @throws AppError notFound */
export async function readPhoto(db: Tx, scope: AuthorizedScope, id: string): Promise<KeptFile> {
  const row = await db.reportPhoto.findFirst({
    where: { AND: [{ id }, photosIn(scope)] },
    select: { file: { select: { id: true, name: true, mime: true, bytes: true } } },
  });
  if (!row) throw new AppError('notFound');
  return row.file;
}
