import type { Tx } from '@nhipcau/db';
import {
  type BulletinLanguage,
  bulletinLanguage,
  type ReadChannel,
  type RevisionContent,
  type RevisionNote,
  revisionContentSchema,
  revisionNoteSchema,
} from '@nhipcau/domain/bulletin';
import type { LocalText } from '@nhipcau/domain/shared/text';
import { dayInHanoi } from '../clock.ts';

// What anybody may read without signing in: published revisions, and nothing else.

/** The revision of an issue that is published now. */
export interface PublicIssue {
  revisionId: string;
  revision: number;
  /** whether what it says is sample data, which every form of it has to tell */
  sample: boolean;
  content: RevisionContent;
  /** days in Hanoi: when the issue came out, and when this revision did */
  publishedOn: string;
  revisedOn: string;
  revisedAt: Date;
  /** what was corrected, the latest first */
  corrections: { revision: number; on: string; note: RevisionNote }[];
}

type Found = { id: string; number: number; note: unknown; publishedAt: Date };

/** The first of the revisions, the latest first, with what came before it. */
async function publicIssue(db: Tx, revisions: Found[]): Promise<PublicIssue | null> {
  const [latest, first] = [revisions[0], revisions.at(-1)];
  if (!latest || !first) return null;
  const { content, sample } = await db.bulletinRevision.findUniqueOrThrow({ where: { id: latest.id }, select: { content: true, sample: true } });
  return {
    revisionId: latest.id,
    revision: latest.number,
    sample,
    content: revisionContentSchema.parse(content),
    publishedOn: dayInHanoi(first.publishedAt),
    revisedOn: dayInHanoi(latest.publishedAt),
    revisedAt: latest.publishedAt,
    corrections: revisions.flatMap(({ number, note, publishedAt }) =>
      number > 1 && note ? [{ revision: number, on: dayInHanoi(publishedAt), note: revisionNoteSchema.parse(note) }] : [],
    ),
  };
}
const found = { id: true, number: true, note: true, publishedAt: true } as const;

/** @returns null where nothing is published under this year and number */
export async function readPublicIssue(db: Tx, { year, number }: { year: number; number: number }): Promise<PublicIssue | null> {
  const where = { bulletin: { year, number, status: 'PUBLISHED' as const } };
  return publicIssue(db, await db.bulletinRevision.findMany({ where, orderBy: { number: 'desc' }, select: found }));
}

/** An issue as one of its revisions had it: what an e-mail edition that was queued for it says. @returns null where there is no such revision */
export async function readRevision(db: Tx, revisionId: string): Promise<PublicIssue | null> {
  const asked = await db.bulletinRevision.findUnique({ where: { id: revisionId }, select: { bulletinId: true, number: true } });
  if (!asked) return null;
  const where = { bulletinId: asked.bulletinId, number: { lte: asked.number } };
  return publicIssue(db, await db.bulletinRevision.findMany({ where, orderBy: { number: 'desc' }, select: found }));
}

/** A published issue in a list. */
export interface PublicEntry {
  year: number;
  number: number;
  title: LocalText;
  languageA: BulletinLanguage;
  languageB: BulletinLanguage;
  publishedOn: string;
  /** when its last revision came out */
  revisedAt: Date;
  /** as of its last revision */
  sample: boolean;
}

/** Published issues, the latest first; those in one language, where it is given. */
export async function listPublicIssues(db: Tx, language: BulletinLanguage | null, most = 500): Promise<PublicEntry[]> {
  const rows = await db.bulletin.findMany({
    where: { status: 'PUBLISHED', ...(language ? { OR: [{ languageA: language }, { languageB: language }] } : {}) },
    orderBy: [{ year: 'desc' }, { number: 'desc' }],
    take: most,
    select: {
      ...{ id: true, year: true, number: true, languageA: true, languageB: true },
      revisions: { orderBy: { number: 'asc' }, select: { publishedAt: true, number: true, sample: true } },
    },
  });
  // as it was published: what the office is changing now is nobody else's before a correction
  const named = await db.$queryRaw<{ id: string; title: LocalText }[]>`
    SELECT DISTINCT ON (r."bulletinId") r."bulletinId"::text AS id, r."content" -> 'title' AS title FROM "bulletin_revision" r
    WHERE r."bulletinId" = ANY(${rows.map(({ id }) => id)}::uuid[]) ORDER BY r."bulletinId", r."number" DESC`;
  const titles = new Map(named.map(({ id, title }) => [id, title]));
  return rows.flatMap(({ id, year, number, languageA, languageB, revisions }) => {
    const [first, latest, title] = [revisions[0], revisions.at(-1), titles.get(id)];
    if (!first || !latest || !title) return [];
    return [
      {
        ...{ year, number, publishedOn: dayInHanoi(first.publishedAt), revisedAt: latest.publishedAt, sample: latest.sample },
        title,
        languageA: bulletinLanguage.parse(languageA),
        languageB: bulletinLanguage.parse(languageB),
      },
    ];
  });
}

/** Programs that fetch without a reader: search engines, previews of messengers, tools. They say so themselves; who does not is counted. */
const PROGRAM = /bot|crawl|spider|slurp|preview|facebookexternalhit|embedly|monitor|curl|wget|python|java\/|go-http|headless|lighthouse|^$/i;

/**
 * Counts one opening of a revision on a day, in one statement whatever runs at once. Nothing of the reader is kept, and programs are left out by what
 * they call themselves. @returns whether it was counted
 */
export async function countRead(
  db: Tx,
  read: { revisionId: string; language: BulletinLanguage; channel: ReadChannel; on: string; userAgent: string | null },
): Promise<boolean> {
  const { revisionId, language, channel, on, userAgent } = read;
  if (PROGRAM.test(userAgent ?? '')) return false;
  const counted = await db.$executeRaw`
    INSERT INTO "bulletin_read" ("revisionId", "language", "channel", "on", "count")
    SELECT r."id", ${language}, ${channel}, ${on}::date, 1 FROM "bulletin_revision" r JOIN "bulletin" b ON b."id" = r."bulletinId"
    WHERE r."id" = ${revisionId}::uuid AND ${language} IN (b."languageA", b."languageB")
    ON CONFLICT ("revisionId", "language", "channel", "on") DO UPDATE SET "count" = "bulletin_read"."count" + 1`;
  return counted > 0;
}
