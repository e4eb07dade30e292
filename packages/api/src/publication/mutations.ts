import { Prisma, type Tx } from '@nhipcau/db';
import { BULLETIN_WORKFLOW, bulletinLanguage, type PublishInput, sentencePairs } from '@nhipcau/domain/bulletin';
import { instantOn } from '../clock.ts';
import type { CurrentUser } from '../context.ts';
import { AppError, rule } from '../errors.ts';
import { type Actor, transactOnce } from '../transact.ts';
import { contentOf, type Issue, isSameContent, readIssue } from './data.ts';
import { enqueueEdition } from './enqueue.ts';

type Caller = Actor & { user: CurrentUser; today: string };
export interface Published {
  id: string;
  revision: number;
}

/** Every process that serves pages hears of it when the transaction is kept. */
export const PUBLISHED_CHANNEL = 'published';

/** The pairs of sentences of a revision take the place of those of the revision before: what was corrected is not offered again. */
async function rememberSentences(tx: Tx, revisionId: string, issue: Issue): Promise<void> {
  const { languageA, languageB } = issue;
  await tx.translationSegment.deleteMany({ where: { revision: { bulletinId: issue.id } } });
  const pairs = issue.articles.flatMap((article) => sentencePairs({ languageA, languageB, ...article }));
  const rows = [...new Map(pairs.map((pair) => [`${pair.textA}\n${pair.textB}`, pair])).values()];
  await tx.translationSegment.createMany({ data: rows.map((pair) => ({ revisionId, languageA, languageB, sample: issue.sample, ...pair })) });
}

/**
 * Publishes an approved issue as revision 1, or with its notes a published one anew: revision, status, sentences for the memory, and if asked the e-mail
 * edition, all or nothing. A repeated call gets the first answer.
 * @throws notFound; conflict (changed meanwhile); rule `bulletin.publish.error.*` (not approved, no articles, open articles, hard findings, nothing changed)
 */
export function publishBulletin(caller: Caller, input: PublishInput, now: Date): Promise<Published> {
  const { noteA, noteB } = input;
  const isCorrection = noteA !== undefined && noteB !== undefined;
  const move = isCorrection ? 'correct' : 'publish';
  return transactOnce(caller, { key: input.idempotencyKey, procedure: `publication.${move}` }, async (tx, log) => {
    // no article changes between the check and what is frozen
    await tx.$queryRaw`SELECT "id" FROM "bulletin" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    await tx.$queryRaw`SELECT "id" FROM "article" WHERE "bulletinId" = ${input.id}::uuid ORDER BY "id" FOR UPDATE`;
    const issue = await readIssue(tx, input.id);
    if (issue.version !== input.version) throw new AppError('conflict', { current: { version: issue.version, status: issue.status } });
    if (!BULLETIN_WORKFLOW[move].from.includes(issue.status)) throw rule(`bulletin.publish.error.${move === 'publish' ? 'notApproved' : 'notPublished'}`);
    const { content, parity } = await contentOf(tx, issue);
    if (issue.obstacle !== null || parity === null) throw rule(`bulletin.publish.error.${issue.obstacle ?? 'noArticles'}`);
    const [latest] = issue.revisions;
    if (latest && isSameContent(content, latest.content)) throw rule('bulletin.publish.error.unchanged');

    const note = isCorrection ? { [issue.languageA]: noteA, [issue.languageB]: noteB } : null;
    const publishedAt = instantOn(caller.today, now);
    const revision = (latest?.number ?? 0) + 1;
    const { id: revisionId } = await tx.bulletinRevision.create({
      data: {
        ...{ bulletinId: issue.id, number: revision, note: note ?? Prisma.DbNull, parity: new Prisma.Decimal(parity.toFixed(4)) },
        content: JSON.parse(JSON.stringify(content)),
        // what is said in an issue of the sample data stays sample data, whoever publishes it
        ...{ publishedById: caller.user.id, publishedAt, sample: issue.sample },
      },
    });
    await tx.bulletin.update({
      where: { id: issue.id },
      data: { status: 'PUBLISHED', publishedAt: issue.publishedAt ?? publishedAt, version: { increment: 1 } },
    });
    await rememberSentences(tx, revisionId, issue);
    const queued = input.send
      ? await enqueueEdition(
          tx,
          revisionId,
          [issue.languageA, issue.languageB].map((one) => bulletinLanguage.parse(one)),
        )
      : 0;
    await tx.$executeRaw`SELECT pg_notify(${PUBLISHED_CHANNEL}, '')`;
    await log({
      action: `bulletin.${move}`,
      entity: 'bulletin',
      entityId: issue.id,
      before: { status: issue.status, revision: latest?.number ?? null },
      after: { status: 'PUBLISHED', revision, note, parity, articles: content.articles.length, queued },
    });
    return { id: issue.id, revision };
  });
}
