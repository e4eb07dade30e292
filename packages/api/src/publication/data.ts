import { type Prisma, type Tx, toNumber } from '@nhipcau/db';
import {
  type ArticleDoc,
  articleDoc,
  articleParity,
  bulletinLanguage,
  bulletinObstacle,
  DELIVERY_STATUSES,
  isPdfOffered,
  type LengthModel,
  READ_CHANNELS,
  type RevisionContent,
  type RevisionSourceArticle,
  revisionContent,
  revisionNoteSchema,
} from '@nhipcau/domain/bulletin';
import { storedText } from '@nhipcau/domain/shared/text';
import { apiEnv } from '../env.ts';
import { AppError } from '../errors.ts';
import type { AuthorizedScope } from '../scope.ts';
import { readImages } from './data-images.ts';
import { reachable } from './enqueue.ts';
import type { PublicationFinding, PublicationState } from './types.ts';

const select = {
  ...{ id: true, version: true, year: true, number: true, title: true, status: true, languageA: true, languageB: true, publishedAt: true, sample: true },
  articles: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, status: true, titleA: true, titleB: true, contentA: true, contentB: true },
  },
  revisions: { orderBy: { number: 'desc' }, include: { publishedBy: { select: { name: true } } } },
} satisfies Prisma.BulletinSelect;

/** An issue as it would be published now. @throws AppError notFound */
export async function readIssue(db: Tx, id: string, model?: LengthModel) {
  const found = await db.bulletin.findUnique({ where: { id }, select });
  if (!found) throw new AppError('notFound');
  const [languageA, languageB] = [bulletinLanguage.parse(found.languageA), bulletinLanguage.parse(found.languageB)];
  const articles = found.articles.map(({ status, ...article }) => ({
    status,
    ...article,
    contentA: articleDoc.parse(article.contentA) satisfies ArticleDoc,
    contentB: articleDoc.parse(article.contentB) satisfies ArticleDoc,
  }));
  const findings: PublicationFinding[] = [];
  const checked = articles.map((article) => {
    const parity = articleParity({ languageA, languageB, ...article }, model);
    for (const { check, hard, kind, side, paragraph, value } of parity.findings) {
      if (hard) findings.push({ articleId: article.id, articleTitle: article.titleA || article.titleB, check, kind, side, paragraph, value });
    }
    return { status: article.status, blocked: parity.blocked };
  });
  const source = { year: found.year, number: found.number, title: storedText.parse(found.title), languageA, languageB };
  return { ...found, ...source, articles, findings, source, obstacle: bulletinObstacle(checked) };
}
export type Issue = Awaited<ReturnType<typeof readIssue>>;

/** What would be frozen, and its parity. */
export async function contentOf(db: Tx, issue: Issue, model?: LengthModel): Promise<{ content: RevisionContent; parity: number | null }> {
  const articles = issue.articles.map(({ id, titleA, titleB, contentA, contentB }): RevisionSourceArticle => ({ id, titleA, titleB, contentA, contentB }));
  return revisionContent(issue.source, articles, await readImages(db, articles), model);
}

/** Whether two contents say the same; the order of keys, which the database does not keep, aside. */
export function isSameContent(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([, part]) => part !== undefined)
              .sort(([x], [y]) => (x < y ? -1 : 1))
              .map(([key, part]) => [key, sorted(part)]),
          )
        : value;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

async function editionOf(db: Tx, revisionId: string): Promise<PublicationState['edition']> {
  const rows = await db.bulletinDelivery.groupBy({ by: ['status'], where: { revisionId }, _count: true });
  const total = rows.reduce((sum, row) => sum + row._count, 0);
  if (total === 0) return null;
  const counts = Object.fromEntries(DELIVERY_STATUSES.map((status) => [status, rows.find((row) => row.status === status)?._count ?? 0]));
  const failed = await db.bulletinDelivery.findFirst({ where: { revisionId, lastError: { not: null }, status: { not: 'SENT' } }, select: { lastError: true } });
  return { total, counts: counts as NonNullable<PublicationState['edition']>['counts'], lastError: failed?.lastError ?? null };
}

/** Readers of all revisions together: a correction does not begin anew. */
async function readsOf(db: Tx, revisionIds: string[]): Promise<NonNullable<PublicationState['reads']>> {
  const rows = await db.bulletinRead.groupBy({ by: ['language', 'channel'], where: { revisionId: { in: revisionIds } }, _sum: { count: true } });
  return rows.flatMap(({ language, channel, _sum }) => {
    const known = READ_CHANNELS.find((one) => one === channel);
    return known ? [{ language: bulletinLanguage.parse(language), channel: known, count: _sum.count ?? 0 }] : [];
  });
}

/** Where an issue stands: what is in the way, its revisions, e-mail edition and readers. @throws AppError notFound */
export async function getPublication(db: Tx, _scope: AuthorizedScope, id: string): Promise<PublicationState> {
  const issue = await readIssue(db, id);
  const [latest] = issue.revisions;
  const languages = [issue.languageA, issue.languageB];
  const [{ content }, edition, reads, confirmed, unsent] = await Promise.all([
    contentOf(db, issue),
    latest ? editionOf(db, latest.id) : null,
    latest
      ? readsOf(
          db,
          issue.revisions.map((revision) => revision.id),
        )
      : null,
    db.subscriber.groupBy({ by: ['language'], where: { ...reachable(), language: { in: languages } }, _count: true }),
    latest ? db.subscriber.count({ where: { ...reachable(), language: { in: languages }, deliveries: { none: { revisionId: latest.id } } } }) : 0,
  ]);
  const unchanged = latest !== undefined && isSameContent(content, latest.content);
  return {
    ...{ id: issue.id, version: issue.version, year: issue.year, number: issue.number, status: issue.status },
    ...{ languageA: issue.languageA, languageB: issue.languageB, findings: issue.findings },
    obstacle: issue.status === 'WRITING' && issue.obstacle === null ? 'notApproved' : (issue.obstacle ?? (unchanged ? 'unchanged' : null)),
    openArticles: issue.articles
      .filter(({ status }) => status !== 'APPROVED')
      .map(({ id: articleId, titleA, titleB, status }) => ({ id: articleId, title: titleA || titleB, status })),
    revisions: issue.revisions.map(({ id: revisionId, number, note, parity, publishedAt, publishedBy }) => ({
      ...{ id: revisionId, number, publishedAt, note: revisionNoteSchema.nullable().parse(note) },
      parity: toNumber(parity),
      publishedBy: publishedBy?.name ?? null,
    })),
    pdf: isPdfOffered(issue),
    subscribers: languages.map((language) => ({ language, count: confirmed.find((row) => row.language === language)?._count ?? 0 })),
    edition,
    unsent,
    canSend: Boolean(apiEnv().SMTP_URL),
    reads,
  };
}
