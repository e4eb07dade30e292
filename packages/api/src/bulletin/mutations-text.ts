import type { Tx } from '@nhipcau/db';
import { scalePicture } from '@nhipcau/documents/image';
import type { ArticleFields, CommentFields } from '@nhipcau/domain/bulletin';
import { AppError } from '../errors.ts';
import { checkFile, IMAGE_KINDS, IMAGE_PIXELS, type KeptFile, storeFile, type UploadedFile } from '../file/index.ts';
import { transact } from '../transact.ts';
import { getArticleState, getVersion, listComments } from './data-article.ts';
import type { Caller } from './mutations.ts';
import { checkEditable, checkImages, json, lockArticle } from './mutations-article.ts';
import { keepVersion } from './mutations-version.ts';

/**
 * Makes an earlier version the text of its article. What stood there is a version itself, so nothing is lost.
 * @throws notFound, conflict, rule (not to be changed in this state, a picture that is not of the article)
 */
export function restoreVersion(caller: Caller, { id, articleId, version }: { id: string; articleId: string; version: number }) {
  return transact(caller, async (tx, log) => {
    const now = await lockArticle(tx, articleId);
    if (now.version !== version) throw new AppError('conflict', { current: await getArticleState(tx, articleId) });
    checkEditable(caller, now);
    const owned = await tx.articleVersion.count({ where: { id, articleId } });
    if (!owned) throw new AppError('notFound');
    const { number, titleA, titleB, contentA, contentB } = await getVersion(tx, id);
    await checkImages(tx, articleId, { contentA, contentB });
    await tx.article.update({
      where: { id: articleId },
      data: { titleA, titleB, contentA: json(contentA), contentB: json(contentB), version: { increment: 1 } },
    });
    const made = await keepVersion(tx, articleId, { titleA, titleB, contentA, contentB }, caller.user.id, null);
    await log({ action: 'article.restore', entity: 'article', entityId: articleId, after: { restored: number, version: made } });
    return getArticleState(tx, articleId);
  });
}

/** Keeps what somebody wrote as a version beside the text, which stays as it is: for whoever lost a race and takes the other's text. @throws notFound, rule (a picture that is not of the article) */
export function keepAside(caller: Caller, { id, ...fields }: ArticleFields & { id: string }) {
  return transact(caller, async (tx, log) => {
    await lockArticle(tx, id);
    await checkImages(tx, id, fields);
    const aside = await keepVersion(tx, id, fields, caller.user.id, null);
    // the latest version is the text as it stands, whatever was kept aside
    const { titleA, titleB, contentA, contentB } = await getArticleState(tx, id);
    await keepVersion(tx, id, { titleA, titleB, contentA, contentB }, caller.user.id, null);
    await log({ action: 'article.keep', entity: 'article', entityId: id, after: { version: aside } });
    return { number: aside };
  });
}

/** Says something of a passage. @throws notFound */
export function addComment(caller: Caller, { articleId, ...fields }: CommentFields) {
  return transact(caller, async (tx, log) => {
    await lockArticle(tx, articleId);
    const { id } = await tx.articleComment.create({ data: { ...fields, articleId, authorId: caller.user.id }, select: { id: true } });
    await log({ action: 'article.comment', entity: 'article', entityId: articleId, after: { comment: id, ...fields } });
    return listComments(tx, articleId);
  });
}

async function commentOf(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "article_comment" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.articleComment.findUnique({ where: { id } });
  if (!row) throw new AppError('notFound');
  return row;
}

/** Settles a comment or takes it up again; asked twice it stays as it is. @throws notFound */
export function settleComment(caller: Caller, { id, resolved }: { id: string; resolved: boolean }) {
  return transact(caller, async (tx, log) => {
    const now = await commentOf(tx, id);
    // the clock of the day does not matter here: when somebody pressed the button does
    if (resolved && now.resolvedAt === null) await tx.$executeRaw`UPDATE "article_comment" SET "resolvedAt" = now() WHERE "id" = ${id}::uuid`;
    if (!resolved) await tx.articleComment.update({ where: { id }, data: { resolvedAt: null } });
    await log({ action: resolved ? 'article.settle' : 'article.unsettle', entity: 'article', entityId: now.articleId, after: { comment: id } });
    return listComments(tx, now.articleId);
  });
}

/**
 * Puts a picture into an article: checked by its content, then made anew from its pixels.
 * @throws notFound, rule (what is no picture, too many pixels, not to be changed in this state), tooLarge
 */
export async function addImage(caller: Caller, { articleId, name, bytes }: UploadedFile & { articleId: string }) {
  // before the transaction: decoding takes its time, and nobody shall wait for the article meanwhile
  checkFile(bytes, IMAGE_KINDS, { pixels: IMAGE_PIXELS });
  const picture = await scalePicture(bytes, { pixels: IMAGE_PIXELS });
  if (!picture) throw new AppError('rule', { key: 'file.error.damaged' });
  return transact(caller, async (tx, log) => {
    checkEditable(caller, await lockArticle(tx, articleId));
    const fileId = await storeFile(tx, { name, bytes: picture.bytes, kinds: ['jpeg'], createdById: caller.user.id });
    await tx.articleMedia.create({ data: { articleId, fileId } });
    await log({ action: 'article.image', entity: 'article', entityId: articleId, after: { fileId, name, bytes: picture.bytes.byteLength } });
    return { fileId, width: picture.width, height: picture.height };
  });
}

/** A picture of an article, for whoever may read bulletins. @throws notFound */
export async function getImage(db: Tx, fileId: string): Promise<KeptFile> {
  const row = await db.articleMedia.findFirst({ where: { fileId }, select: { file: { select: { id: true, name: true, mime: true, bytes: true } } } });
  if (!row) throw new AppError('notFound');
  return row.file;
}
