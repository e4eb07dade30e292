import type { Prisma, Tx } from '@nhipcau/db';
import { can } from '@nhipcau/domain/access';
import {
  ARTICLE_WORKFLOW,
  type ArticleDoc,
  type ArticleFields,
  type articleCreate,
  type articleMove,
  type articlePeople,
  type BulletinLanguage,
  blocksOf,
  type Draft,
  emptyDoc,
  eventDraft,
  imageIdsOf,
  isArticleEditable,
  reportDraft,
  withPhotos,
} from '@nhipcau/domain/bulletin';
import type { z } from 'zod';
import { AppError, fieldError, rule } from '../errors.ts';
import { transact, transactOnce } from '../transact.ts';
import { getArticleState } from './data-article.ts';
import { languagesOf, loadLengthModel, parityOf, storedDoc } from './data-parity.ts';
import { readEventFacts, readReportFacts, readSourcePhotos } from './data-sources.ts';
import { type Caller, lockBulletin, openBulletin } from './mutations.ts';
import { keepVersion, openSitting } from './mutations-version.ts';

export const json = (doc: ArticleDoc) => doc as unknown as Prisma.InputJsonObject;

/** An article for as long as this transaction lasts. @throws notFound */
export async function lockArticle(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "article" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.article.findUnique({ where: { id }, include: { bulletin: true } });
  if (!row) throw new AppError('notFound');
  return row;
}

/** The first texts of an article: none, or what is known of the event or report it tells of, with its pictures. @throws notFound */
async function draftOf(tx: Tx, bulletin: { languageA: string; languageB: string }, { eventId, reportId }: { eventId: string | null; reportId: string | null }) {
  const { languageA, languageB } = languagesOf(bulletin);
  const none = { title: '', doc: emptyDoc() };
  let draft: (language: BulletinLanguage) => Draft = () => none;
  if (eventId !== null) {
    const facts = await readEventFacts(tx, eventId);
    draft = (language) => eventDraft(facts, language);
  } else if (reportId !== null) {
    const facts = await readReportFacts(tx, reportId);
    draft = (language) => reportDraft(facts, language);
  }
  const photos = await readSourcePhotos(tx, { eventId, reportId });
  const side = (language: BulletinLanguage) => withPhotos(draft(language), photos, language);
  return { a: side(languageA), b: side(languageB), photos };
}

/**
 * A new article at the end of a bulletin: empty, or begun from an event that was held or a report that was approved. An event or report has one article a
 * bulletin: asked again, that one is answered.
 * @throws notFound, rule (bulletin approved or published)
 */
export function createArticle(caller: Caller, { idempotencyKey, bulletinId, eventId, reportId }: z.output<typeof articleCreate>) {
  return transactOnce(caller, { key: idempotencyKey, procedure: 'article.create' }, async (tx, log) => {
    const bulletin = await openBulletin(tx, bulletinId);
    if (eventId !== null || reportId !== null) {
      const there = await tx.article.findFirst({ where: { bulletinId, eventId, reportId }, select: { id: true } });
      if (there) {
        await log({ action: 'article.create.repeat', entity: 'article', entityId: there.id });
        return there;
      }
    }
    const { a, b, photos } = await draftOf(tx, bulletin, { eventId, reportId });
    const last = await tx.article.aggregate({ where: { bulletinId }, _max: { position: true } });
    const texts = { titleA: a.title, titleB: b.title, contentA: json(a.doc), contentB: json(b.doc) };
    const data = { ...texts, bulletinId, eventId, reportId, position: (last._max.position ?? -1) + 1, authorId: caller.user.id };
    const { id } = await tx.article.create({ data, select: { id: true } });
    await tx.articleMedia.createMany({ data: photos.map(({ fileId }) => ({ articleId: id, fileId })) });
    await keepVersion(tx, id, { titleA: a.title, titleB: b.title, contentA: a.doc, contentB: b.doc }, caller.user.id, null);
    await log({ action: 'article.create', entity: 'article', entityId: id, after: { bulletinId, eventId, reportId, title: a.title, photos: photos.length } });
    return { id };
  });
}

/** Pictures of a text are those that were put into this very article. @throws rule */
export async function checkImages(tx: Tx, articleId: string, docs: Pick<ArticleFields, 'contentA' | 'contentB'>) {
  const ids = imageIdsOf([docs]);
  const known = await tx.articleMedia.count({ where: { articleId, fileId: { in: ids } } });
  if (known < ids.length) throw rule('bulletin.error.unknownImage');
}

/**
 * Keeps the texts of an article as they are now. A version is kept as well: the same one while the same person writes on, a new one otherwise.
 * @throws notFound, conflict with the texts as they are now, rule (not to be changed in this state)
 */
export async function saveArticle(caller: Caller, { id, version, ...fields }: ArticleFields & { id: string; version: number }) {
  const write = async (tx: Tx) => {
    const now = await lockArticle(tx, id);
    if (now.version !== version) throw new AppError('conflict', { current: await getArticleState(tx, id) });
    checkEditable(caller, now);
    await checkImages(tx, id, fields);
    const data = { ...fields, contentA: json(fields.contentA), contentB: json(fields.contentB), version: { increment: 1 } };
    await tx.article.update({ where: { id }, data });
    return keepVersion(tx, id, fields, caller.user.id, await openSitting(tx, id, caller.user.id));
  };
  // the log has one entry a sitting, not one for every pause in typing: those in between write over one version
  const inSitting = await caller.db.$transaction(
    async (tx) => {
      if (!(await openSitting(tx, id, caller.user.id))) return false;
      await write(tx);
      return true;
    },
    { timeout: 30_000 },
  );
  if (!inSitting) {
    await transact(caller, async (tx, log) => {
      const number = await write(tx);
      await log({ action: 'article.write', entity: 'article', entityId: id, after: { version: number, title: fields.titleA } });
    });
  }
  return { version: version + 1 };
}

/** What of a bulletin or an article keeps its text as it is. @throws rule */
export function checkEditable(caller: Caller, article: { status: Parameters<typeof isArticleEditable>[1]; bulletin: { status: string } }) {
  if (article.bulletin.status === 'APPROVED') throw rule('bulletin.error.bulletinApproved');
  if (!isArticleEditable(caller.user.role, article.status)) throw rule('bulletin.error.notEditable');
}

/** A side with a title and a text. */
const isWritten = (title: string, content: unknown) => title.trim() !== '' && blocksOf(storedDoc(content)).length > 0;

type FirstReview = Pick<Prisma.ArticleUncheckedUpdateInput, 'firstReviewedAt' | 'firstReviewPassed' | 'firstReviewChecks' | 'firstReviewBlocked'>;

/** What the checks find of an article that goes to review for the first time; empty where it was there before. */
async function firstReviewOf(tx: Tx, now: Awaited<ReturnType<typeof lockArticle>>): Promise<FirstReview> {
  if (now.firstReviewedAt !== null) return {};
  const { passed, total, blocked } = parityOf(now.bulletin, now, await loadLengthModel(tx, now.bulletin));
  return { firstReviewedAt: new Date(), firstReviewPassed: passed, firstReviewChecks: total, firstReviewBlocked: blocked };
}

/**
 * Takes an article one step on or back. What the checks find when it first goes to review is kept for good, in the same transaction. Translation needs the first side, review both, approval that no hard check fails.
 * @throws notFound, conflict, forbidden, invalidInput (no reason), rule
 */
export function moveArticle(caller: Caller, { id, version, move, reason }: z.output<typeof articleMove>) {
  const { from, to, action, reason: asksReason } = ARTICLE_WORKFLOW[move];
  if (!can(caller.user.role, action)) throw new AppError('forbidden');
  if (asksReason && reason === null) throw fieldError('reason', 'required');
  return transact(caller, async (tx, log) => {
    const now = await lockArticle(tx, id);
    if (now.version !== version) throw new AppError('conflict', { current: await getArticleState(tx, id) });
    if (now.bulletin.status === 'APPROVED') throw rule('bulletin.error.bulletinApproved');
    if (!from.includes(now.status)) throw rule('bulletin.error.noSuchStep');
    if (move === 'toTranslation' && !isWritten(now.titleA, now.contentA)) throw rule('bulletin.error.emptyA');
    if (move === 'toReview' && !isWritten(now.titleB, now.contentB)) throw rule('bulletin.error.emptyB');
    if (move === 'approve') {
      const { blocked, findings } = parityOf(now.bulletin, now, await loadLengthModel(tx, now.bulletin));
      if (blocked) throw rule('bulletin.error.hardFindingsArticle', { count: findings.filter(({ hard }) => hard).length });
    }
    const firstReview = move === 'toReview' ? await firstReviewOf(tx, now) : {};
    await tx.article.update({ where: { id }, data: { status: to, version: { increment: 1 }, ...firstReview } });
    const { titleA, titleB } = now;
    await keepVersion(tx, id, { titleA, titleB, contentA: storedDoc(now.contentA), contentB: storedDoc(now.contentB) }, caller.user.id, null);
    await log({ action: 'article.move', entity: 'article', entityId: id, before: { status: now.status }, after: { status: to, move, reason } });
    return { version: version + 1 };
  });
}

/** Says who writes, translates and reviews an article. @throws notFound, conflict, invalidInput (nobody of the office, or without the right) */
export function assignPeople(caller: Caller, { id, version, ...people }: z.output<typeof articlePeople> & { id: string; version: number }) {
  return transact(caller, async (tx, log) => {
    const now = await lockArticle(tx, id);
    if (now.version !== version) throw new AppError('conflict', { current: await getArticleState(tx, id) });
    const ids = [people.authorId, people.translatorId, people.reviewerId].filter((one) => one !== null);
    const found = await tx.user.findMany({ where: { id: { in: ids }, status: 'ACTIVE' }, select: { id: true, role: true } });
    const needs = { authorId: 'bulletin.write', translatorId: 'bulletin.write', reviewerId: 'bulletin.review' } as const;
    for (const [field, action] of Object.entries(needs) as [keyof typeof needs, (typeof needs)[keyof typeof needs]][]) {
      const user = found.find((one) => one.id === people[field]);
      if (people[field] !== null && !(user && can(user.role, action))) throw fieldError(field, 'choice');
    }
    const { authorId, translatorId, reviewerId } = now;
    await tx.article.update({ where: { id }, data: { ...people, version: { increment: 1 } } });
    await log({ action: 'article.assign', entity: 'article', entityId: id, before: { authorId, translatorId, reviewerId }, after: people });
    return { version: version + 1 };
  });
}

/** Takes an article out of a bulletin that nobody has approved yet; its texts stay in the log. @throws notFound, conflict, rule */
export function removeArticle(caller: Caller, { id, version }: { id: string; version: number }) {
  return transact(caller, async (tx, log) => {
    // the bulletin first, as everything that holds both does: two that went the other way round would wait for one another
    const found = await tx.article.findUnique({ where: { id }, select: { bulletinId: true } });
    if (!found) throw new AppError('notFound');
    await lockBulletin(tx, found.bulletinId);
    const now = await lockArticle(tx, id);
    if (now.version !== version) throw new AppError('conflict', { current: await getArticleState(tx, id) });
    await openBulletin(tx, now.bulletinId);
    if (now.status === 'APPROVED') throw rule('bulletin.error.articleApproved');
    const { bulletinId, titleA, titleB, contentA, contentB } = now;
    await tx.article.delete({ where: { id } });
    await log({ action: 'article.remove', entity: 'article', entityId: id, before: { bulletinId, titleA, titleB, contentA, contentB } });
    // the bulletin keeps what became of it, where its history is read
    await log({ action: 'bulletin.removeArticle', entity: 'bulletin', entityId: bulletinId, after: { title: titleA || titleB } });
    return { id: bulletinId };
  });
}
